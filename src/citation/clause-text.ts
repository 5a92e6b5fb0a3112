import { hash } from 'node:crypto'
import type { Block, Clause, Document, Reading } from '../corpus/model.ts'
import { publishedText, readBlock } from '../corpus/reading.ts'

/**
 * A clause's own text as one string: headline and paragraphs with the separators of the source. The
 * published reading is a substring of the source, so anyone can verify its hash there.
 */
export function clauseText(clause: Clause, reading: Reading = 'published'): string {
  return joinBlocks([clause.headline, ...clause.paragraphs], reading)
}

/**
 * Blocks joined to one text with their separators; `isFirst` false keeps the separator before the
 * first block.
 */
export function joinBlocks(blocks: readonly Block[], reading: Reading, isFirst = true): string {
  return blocks
    .map((block, index) => (isFirst && index === 0 ? '' : block.before) + readBlock(block, reading))
    .join('')
}

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

// Cached because each page of a document or clause, and each of its files, names its edition several times.
const known = new WeakMap<Document | Clause, string>()

/** SHA-256 of a clause's own published text, or of the whole document's. */
export function textHash(document: Document, clause: Clause | null): string {
  const place = clause ?? document
  const found =
    known.get(place) ?? sha256(clause === null ? publishedText(document) : clauseText(clause))
  known.set(place, found)
  return found
}
