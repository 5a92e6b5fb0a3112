import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '../../src/built/built-pages.ts'

/** How a file of a built site differs from the one with its name in another, in ascending order. */
export const DIFFERENCES = ['same', 'names', 'markup', 'text', 'new', 'gone'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** Number of files of one kind by how they differ. */
export type Kind = Record<Difference, number> & {
  /** The first line of text that differs: file, old line, new line. */
  example?: { file: string; before: string; after: string }
}

/**
 * Kind of a file: the first segment of its address, its position below a document, or its
 * extension.
 */
export function kindOf(file: string, documents: ReadonlySet<string>): string {
  const [first = '', ...rest] = file.replace(/^zh-han[st]\//, '').split('/')
  if (!file.endsWith('.html'))
    return file.includes('_astro/') ? '_astro' : file.replace(/.*\./, '.')
  if (!documents.has(first))
    return rest.length === 0 ? first.replace(/^index\.html$/, 'home') : first
  const clause = rest.at(-2)
  if (clause === undefined) return 'document'
  return /^(?:published|conversion|compare|editions)$/.test(rest[0] ?? '')
    ? `document/${rest[0]}`
    : 'clause'
}

/** Compares two folders of built sites, file by file; returns a table by kinds of files. */
export async function compareSites(before: string, after: string): Promise<Map<string, Kind>> {
  const [old, now] = await Promise.all([listFiles(before), listFiles(after)])
  const documents = new Set(
    [...old, ...now].flatMap((file) => /^([^/]+)\/published\/index\.html$/.exec(file)?.[1] ?? []),
  )
  const kinds = new Map<string, Kind>()
  for (const file of [...new Set([...old, ...now])].sort()) {
    const name = kindOf(file, documents)
    const kind = kinds.get(name) ?? { same: 0, names: 0, markup: 0, text: 0, new: 0, gone: 0 }
    kinds.set(name, kind)
    if (!old.includes(file)) kind.new++
    else if (!now.includes(file)) kind.gone++
    else {
      const [a, b] = await Promise.all([readFile(join(before, file)), readFile(join(after, file))])
      const difference = a.equals(b) ? 'same' : differenceOf(a.toString(), b.toString())
      kind[difference]++
      if (difference === 'text') kind.example ??= { file, ...firstLine(a.toString(), b.toString()) }
    }
  }
  return kinds
}

/** Ignores the names of styles and scripts, which contain a hash of their content. */
const withoutNames = (text: string) => text.replace(/_astro\/[^"'\s)]+/g, '_astro/…')

/** The visible text of a page, one line per run of text. */
const linesOf = (html: string) =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function differenceOf(before: string, after: string): 'names' | 'markup' | 'text' {
  if (withoutNames(before) === withoutNames(after)) return 'names'
  return linesOf(before).join('') === linesOf(after).join('') ? 'markup' : 'text'
}

function firstLine(before: string, after: string): { before: string; after: string } {
  const [a, b] = [linesOf(before), linesOf(after)]
  const at = a.findIndex((line, index) => line !== b[index])
  const shown = (lines: string[]) => (lines.at(at === -1 ? a.length : at) ?? '').slice(0, 80)
  return { before: shown(a), after: shown(b) }
}
