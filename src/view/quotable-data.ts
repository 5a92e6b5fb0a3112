import type { FormerPieces } from '../citation/former-texts.ts'
import { quotablePieces } from '../citation/quotable-source.ts'
import type { QuotablePiece } from '../citation/quotable-text.ts'
import { factOf } from '../corpus/document-facts.ts'
import type { Document } from '../corpus/model.ts'
import type { Chain } from '../editions/chain.ts'
import { formerPieces } from '../editions/former-pieces.ts'

/**
 * The texts of a corpus as the browser needs them to check quotations: document ids with their
 * pieces.
 */
type QuotableData = [document: string, pieces: QuotablePiece[]][]

/**
 * Most UTF-16 code units of text that a browser has to load; three bytes each before compression.
 */
const MOST_TEXT = 2_000_000

/** The texts for checking quotations; null for a corpus too large to send to a browser. */
export function quotableData(documents: readonly Document[]): QuotableData | null {
  const size = documents.reduce((sum, document) => sum + quotableLength(document), 0)
  if (size > MOST_TEXT) return null
  return documents.map((document) => [document.id, quotablePieces(document)])
}

/** Length of a document's pieces, in UTF-16 code units. */
export function quotableLength(document: Document): number {
  return factOf(document, 'quotable', () => lengthOf(quotablePieces(document)))
}

function lengthOf(pieces: readonly { corrected: string; published?: string }[]): number {
  return pieces.reduce(
    (sum, { corrected, published = '' }) => sum + corrected.length + published.length,
    0,
  )
}

/** Former editions in the same form; null where they are too large to send. */
export function formerData(chains: Iterable<Chain>): FormerPieces[] | null {
  const data = formerPieces(chains)
  return lengthOf(data.flatMap(([, , pieces]) => pieces)) > MOST_TEXT ? null : data
}
