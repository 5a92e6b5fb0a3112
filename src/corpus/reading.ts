import type { Block, Clause, Document, Inline, Reading } from './model.ts'
import { walkBlocks } from './model.ts'

/** Text of an inline in a reading; notes belong to no reading. */
export function readInline(inline: Inline, reading: Reading): string {
  switch (inline.type) {
    case 'text':
    case 'script':
      return inline.value
    case 'corr':
      return reading === 'corrected' ? inline.value : inline.sic
    case 'gap':
      return reading === 'corrected' ? inline.supplied : ''
    case 'note':
      return ''
  }
}

/** Text of a block in a reading. */
export function readBlock(block: Block, reading: Reading): string {
  return block.inlines.map((inline) => readInline(inline, reading)).join('')
}

/**
 * A clause's own text, one string per block: headline first, then its paragraphs; no sub-clauses.
 */
export function readClause(clause: Clause, reading: Reading): string[] {
  return [clause.headline, ...clause.paragraphs].map((block) => readBlock(block, reading))
}

/** The whole document as in the source, identical between its start and end there. */
export function publishedText(document: Document): string {
  let text = ''
  for (const block of walkBlocks(document)) text += block.before + readBlock(block, 'published')
  return text
}

/** Whether a text contains a passage, ignoring white space. */
export function quotes(text: string, passage: string): boolean {
  const squeeze = (value: string) => value.replace(/\s+/gu, '')
  return squeeze(text).includes(squeeze(passage))
}
