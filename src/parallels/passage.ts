import type { Block, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'

/**
 * The unit of comparison: a clause's own text, or a document's text before its first clause or
 * after its last.
 */
export interface Passage {
  /** `central/2-8`, `village/front`, `district/closing`. */
  key: string
  /** Index of its document in the corpus. */
  document: number
  /** The anchor inside the document: `2-8`, `front`, `closing`. */
  id: string
  blocks: readonly Block[]
  /** The corrected reading: blocks joined with the separators of the source. */
  text: string
  /** Offset of the text after the printed number, in UTF-16 code units. */
  body: number
}

/** All passages of a corpus in order: front, clauses and closing of each document. */
export function passagesOf(documents: readonly Document[]): Passage[] {
  return documents.flatMap((document, index) => documentPassages(document, index))
}

/** The passages of one document. */
export function documentPassages(document: Document, index: number): Passage[] {
  const passages: Passage[] = []
  const add = (id: string, blocks: readonly Block[], label: string) => {
    const text = correctedText(blocks)
    if (text.trim() === '') return
    const at = label === '' ? -1 : text.indexOf(label)
    // A label is at the start of its headline; the same characters later are text.
    const body = at >= 0 && text.slice(0, at).trim() === '' ? at + label.length : 0
    passages.push({ key: `${document.id}/${id}`, document: index, id, blocks, text, body })
  }
  add('front', document.front, '')
  for (const clause of walkClauses(document.clauses))
    add(clause.id, [clause.headline, ...clause.paragraphs], clause.label)
  add('closing', document.closing, '')
  return passages
}

function correctedText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => (index === 0 ? '' : block.before) + readBlock(block, 'corrected'))
    .join('')
}
