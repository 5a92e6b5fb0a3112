import type { FormerPieces } from '../citation/former-texts.ts'
import { quotablePieces } from '../citation/quotable-source.ts'
import type { QuotablePiece } from '../citation/quotable-text.ts'
import type { Document } from '../corpus/model.ts'
import type { Chain } from '../editions/chain.ts'
import { formerPieces } from '../editions/former-pieces.ts'

/** The texts of a corpus as the browser needs them to check a quotation: document ids with their pieces. */
type QuotableData = [document: string, pieces: QuotablePiece[]][]

/** UTF-16 code units of text that a browser is asked to load; three bytes each before compression. */
const MOST_TEXT = 2_000_000

/** The texts that quotations are checked against; null for a corpus too large to send to a browser. */
export function quotableData(documents: readonly Document[]): QuotableData | null {
  const data: QuotableData = []
  let size = 0
  for (const document of documents) {
    const pieces = quotablePieces(document)
    for (const { corrected, published = '' } of pieces) size += corrected.length + published.length
    if (size > MOST_TEXT) return null
    data.push([document.id, pieces])
  }
  return data
}

/** Former editions in the same form; null where they are too large to send. */
export function formerData(chains: Iterable<Chain>): FormerPieces[] | null {
  const data = formerPieces(chains)
  const size = data
    .flatMap(([, , pieces]) => pieces)
    .reduce((sum, { corrected, published = '' }) => sum + corrected.length + published.length, 0)
  return size > MOST_TEXT ? null : data
}
