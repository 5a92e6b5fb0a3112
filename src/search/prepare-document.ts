import { hash } from 'node:crypto'
import { PART_LEVEL, type SearchClause, type SearchHead, type SearchScript } from './document.ts'
import type { GramText } from './gram-layout.ts'
import { documentTexts } from './record.ts'
import { countPairs } from './script-patch.ts'
import { type TextSource, textPairs } from './text-file.ts'
import { textSize } from './text-size.ts'

/**
 * What the index needs of a document that follows from its text alone: it can be worked out while that is at hand,
 * by any thread, and goes through JSON.
 */
export interface PreparedDocument {
  /** Bytes of its text, as {@link textSize} measures them. */
  size: number
  /** How many clauses it has. */
  clauses: number
  /** Of its clauses, see {@link clausesDigest}. */
  digest: string
  texts: GramText[]
  /** How often each character became which in the other script. */
  pairs: [from: string, targets: [to: string, count: number][]][]
}

export function prepareDocument(document: TextSource, script: SearchScript): PreparedDocument {
  const pairs = new Map<string, Map<string, number>>()
  countPairs(pairs, textPairs(document, script))
  return {
    size: textSize(document, script),
    clauses: countSearched(document),
    digest: clausesDigest(document),
    texts: documentTexts(document),
    pairs: Array.from(pairs, ([from, targets]) => [from, [...targets]]),
  }
}

type Clauses = { clauses: readonly SearchClause[] }

export function clausesDigest({ clauses }: Clauses): string {
  return hash('sha256', JSON.stringify(clauses))
}

/** Digest of all that the search knows of a document, in hexadecimal digits. */
export function digestOf(head: SearchHead, clauses: string): string {
  const { id, title, level, issuer, date, status } = head
  const own = JSON.stringify([id, title, level, issuer, date, status, clauses])
  return hash('sha256', own).slice(0, 16)
}

export function countSearched({ clauses }: Clauses): number {
  return clauses.filter(({ level }) => level !== PART_LEVEL).length
}
