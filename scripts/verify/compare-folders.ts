import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '../../src/built/built-pages.ts'

/** Files that differ in two folders, byte for byte, with the difference; sorted. */
export async function compareFolders(left: string, right: string): Promise<string[]> {
  const leftFiles = new Set(await listFiles(left))
  const rightFiles = new Set(await listFiles(right))
  const lines: string[] = []
  for (const file of [...new Set([...leftFiles, ...rightFiles])].sort()) {
    if (!leftFiles.has(file)) lines.push(`${file}: only in ${right}`)
    else if (!rightFiles.has(file)) lines.push(`${file}: only in ${left}`)
    else {
      const [a, b] = await Promise.all([readFile(join(left, file)), readFile(join(right, file))])
      if (!a.equals(b)) lines.push(`${file}: differs from byte ${firstDifference(a, b)} on`)
    }
  }
  return lines
}

function firstDifference(a: Buffer, b: Buffer): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
