import { hash } from 'node:crypto'
import { PART_LEVEL, type SearchClause, type SearchHead, type SearchScript } from './document.ts'
import type { GramText } from './gram-layout.ts'
import { documentTexts } from './record.ts'
import { countPairs } from './script-patch.ts'
import { type TextSource, textPairs } from './text-file.ts'
import { textSize } from './text-size.ts'

/**
 * The index data of a document that depends only on its text: any thread that has loaded the text can
 * compute it. Can be serialized as JSON.
 */
export interface PreparedDocument {
  /** Bytes of its text, as measured by {@link textSize}. */
  size: number
  /** How many clauses it has. */
  clauses: number
  /** Digest of its clauses, see {@link clausesDigest}. */
  digest: string
  texts: GramText[]
  /** For each character, how often it became each character in the other script. */
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

/** Documents that were prepared while their pages were rendered, by id; null for every other one. */
export interface PreparedTexts {
  text(id: string): SearchClause[] | null
  prepared(id: string): PreparedDocument | null
}

type Clauses = { clauses: readonly SearchClause[] }

export function clausesDigest({ clauses }: Clauses): string {
  return hash('sha256', JSON.stringify(clauses))
}

/** Digest of the search data of a document, in hexadecimal digits. */
export function digestOf(head: SearchHead, clauses: string): string {
  const { id, title, level, issuer, date, status } = head
  const own = JSON.stringify([id, title, level, issuer, date, status, clauses])
  return hash('sha256', own).slice(0, 16)
}

export function countSearched({ clauses }: Clauses): number {
  return clauses.filter(({ level }) => level !== PART_LEVEL).length
}
