import type { Block, Document, Reading } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { clauseKey } from './address.ts'
import { clauseText } from './clause-text.ts'
import { type QuotablePiece, type QuotableText, quotableTexts } from './quotable-text.ts'

/** Prepares a corpus for `checkQuotation`: done once, it serves any number of passages. */
export function quotableCorpus(documents: readonly Document[]): QuotableText[] {
  return documents.flatMap((document) => quotableTexts(document.id, quotablePieces(document)))
}

/** A document's text piece by piece: plain data, which a page can load to check quotations itself. */
export function quotablePieces(document: Document): QuotablePiece[] {
  const outside = (blocks: readonly Block[]): QuotablePiece =>
    piece(document.id, '', (reading) => blocks.map((block) => readBlock(block, reading)).join('\n'))
  return [
    outside(document.front),
    ...Array.from(walkClauses(document.clauses), (clause) => {
      const id = clauseKey({ document: document.id, clause: clause.id })
      return piece(id, clause.label, (reading) => clauseText(clause, reading))
    }),
    outside(document.closing),
  ]
}

function piece(id: string, label: string, read: (reading: Reading) => string): QuotablePiece {
  const [corrected, published] = [read('corrected'), read('published')]
  return { id, label, corrected, ...(published !== corrected && { published }) }
}
