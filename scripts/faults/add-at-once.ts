import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Processes that add at once. */
const WRITERS = 4

/**
 * Adds four texts of one name at once, `rounds` times. Returns what was found: a document that was said to
 * be written and is not there.
 */
export async function addAtOnce(rounds: number): Promise<string[]> {
  const found: string[] = []
  for (let round = 0; round < rounds; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'clausary-race-'))
    try {
      const said = await Promise.all(Array.from({ length: WRITERS }, (_, n) => add(folder, n)))
      const written = said.filter((out) => out.includes('(written)')).length
      const there = (await readdir(folder, { recursive: true })).filter(isPolicy).length
      if (written !== there || written === 0)
        found.push(
          `round ${round}: ${written} said to be written, ${there} there: ${said.join(' ')}`,
        )
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  return found
}

const isPolicy = (name: string) => /policies.[^/]+\.mdx$/.test(name)

async function add(folder: string, n: number): Promise<string> {
  const input = join(folder, String(n))
  await mkdir(input)
  await writeFile(join(input, 'notice.txt'), `關於測試的意見\n\n一、總則\n\n第${n}版\n`)
  const args = [resolve('scripts/clausary.ts'), 'add', join(input, 'notice.txt')]
  const env = { ...process.env, CLAUSARY_CORPUS: join(folder, 'corpus') }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
  await new Promise((done) => child.on('close', done))
  return out
}
