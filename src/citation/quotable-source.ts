import type { Block, Clause, Document, Reading } from '../corpus/model.ts'
import { clauseParts } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { clauseKey } from './address.ts'
import { joinBlocks } from './clause-text.ts'
import { type QuotablePiece, type QuotableText, quotableTexts } from './quotable-text.ts'

/** Prepares a corpus for `checkQuotation`: do this once for any number of passages. */
export function quotableCorpus(documents: readonly Document[]): QuotableText[] {
  return documents.flatMap((document) => quotableTexts(document.id, quotablePieces(document)))
}

/**
 * The pieces of a document's text: plain data, which a page can load to check quotations itself.
 */
export function quotablePieces(document: Document): QuotablePiece[] {
  const outside = (blocks: readonly Block[]): QuotablePiece =>
    piece(document.id, '', (reading) => blocks.map((block) => readBlock(block, reading)).join('\n'))
  return [
    outside(document.front),
    ...document.clauses.flatMap((clause) => clausePieces(clause, document.id)),
    outside(document.closing),
  ]
}

/**
 * A clause and its descendants, in page order: text of the clause after a list of items is a later
 * piece.
 */
function clausePieces(clause: Clause, document: string): QuotablePiece[] {
  const id = clauseKey({ document, clause: clause.id })
  const pieces: QuotablePiece[] = []
  const own: Block[] = []
  const passed: [corrected: number, published: number] = [0, 0]
  const flush = () => {
    if (own.length === 0) return
    const blocks = own.splice(0)
    const isFirst = pieces.every((piece) => piece.id !== id)
    const read = (reading: Reading) => joinBlocks(blocks, reading, isFirst)
    const next = piece(id, isFirst ? clause.label : '', read)
    pieces.push(isFirst ? next : { ...next, from: [passed[0], passed[1]] })
    passed[0] += next.corrected.length
    passed[1] += (next.published ?? next.corrected).length
  }
  for (const part of clauseParts(clause)) {
    if ('headline' in part) {
      flush()
      pieces.push(...clausePieces(part, document))
    } else own.push(part)
  }
  flush()
  return pieces
}

function piece(id: string, label: string, read: (reading: Reading) => string): QuotablePiece {
  const [corrected, published] = [read('corrected'), read('published')]
  return { id, label, corrected, ...(published !== corrected && { published }) }
}
