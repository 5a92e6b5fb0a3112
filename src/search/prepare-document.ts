import { hash } from 'node:crypto'
import { PART_LEVEL, type SearchClause, type SearchHead, type SearchScript } from './document.ts'
import { type PackedTexts, packTexts } from './gram-layout.ts'
import { countCharacters } from './rarity.ts'
import { documentTexts } from './record.ts'
import { countPairs } from './script-patch.ts'
import { type TextSource, textPairs } from './text-file.ts'
import { textSize } from './text-size.ts'

/**
 * The index data of a document that depends only on its text: any thread that has loaded the text can
 * compute it. Numbers in arrays, so that it can be sent, stored (by `v8.serialize`) and added up quickly.
 */
export interface PreparedDocument {
  /** Bytes of its text, as measured by {@link textSize}. */
  size: number
  /** How many clauses it has. */
  clauses: number
  /** Digest of its clauses, see {@link clausesDigest}. */
  digest: string
  texts: PackedTexts
  /** How often each character occurs in the texts: its code point, the count, and so on. */
  characters: Uint32Array
  /**
   * How often each character became each character in the other script: both code points, the count,
   * and so on.
   */
  pairs: Uint32Array
}

/** @param json - the clauses as JSON, if the caller has it */
export function prepareDocument(
  document: TextSource,
  script: SearchScript,
  json = JSON.stringify(document.clauses),
): PreparedDocument {
  const texts = documentTexts(document)
  const pairs = new Map<string, Map<string, number>>()
  countPairs(pairs, textPairs(document, script))
  return {
    size: textSize(document, script),
    clauses: countSearched(document),
    digest: hash('sha256', json),
    texts: packTexts(texts),
    characters: Uint32Array.from(
      Array.from(countCharacters(texts.map(({ folded }) => folded))).flatMap(
        ([character, count]) => [codeOf(character), count],
      ),
    ),
    pairs: Uint32Array.from(
      Array.from(pairs).flatMap(([from, targets]) =>
        Array.from(targets).flatMap(([to, count]) => [codeOf(from), codeOf(to), count]),
      ),
    ),
  }
}

const codeOf = (character: string) => character.codePointAt(0) ?? 0

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
