import type { Pair } from '../rewriter.ts'

/** One entry of our dictionary. */
export interface Entry {
  source: string
  target: string
  /** A phrase from real text that contains the source, and its required conversion. */
  example: { source: string; target: string } | null
}

/**
 * Reads a dictionary file: one entry per line, `source target | example | example converted`; empty
 * lines and lines that begin with `#` are comments.
 */
export function readEntries(text: string): Entry[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readEntry)
}

function readEntry(line: string): Entry {
  const [pair = '', from, to] = line.split('|').map((part) => part.trim())
  const [source, target] = pair.split(/\s+/)
  if (source === undefined || target === undefined || source.length !== target.length) {
    throw new Error(`Dictionary entry ${JSON.stringify(line)}: write two words of equal length`)
  }
  const example = from === undefined || to === undefined ? null : { source: from, target: to }
  return { source, target, example }
}

/** The entries as pairs for a rewriter. */
export function pairsOf(entries: readonly Entry[]): Pair[] {
  return entries.map(({ source, target }) => [source, target])
}

/**
 * Reads the file of variants; a line has any number of variants and the character they stand for.
 */
export function readVariants(text: string): Pair[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [variants = '', chosen] = line.split(' ')
      if (chosen === undefined) throw new Error(`Variants ${JSON.stringify(line)}: nothing chosen`)
      return [...variants].map((variant): Pair => [variant, chosen])
    })
}
