import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { CLOSING, FRONT } from '../citation/address.ts'
import type { Block, Clause, Document } from '../corpus/model.ts'
import { clauseParts } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { writeHtml } from './write-html.ts'

/**
 * The text as published, character for character, with nothing added but an anchor a clause, and one before and one after them: the text
 * content of the result is the source between the document's start and end.
 */
export function verbatimHtml(document: Document): string {
  const children = [
    ...partElements(FRONT, document.front),
    ...document.clauses.map(clauseElement),
    ...partElements(CLOSING, document.closing),
  ]
  return writeHtml({ type: 'root', children }, { collapseEmptyAttributes: true })
}

function partElements(id: string, blocks: readonly Block[]): ElementContent[] {
  return blocks.length > 0 ? [h('span', { id, 'data-part': '' }, blocks.map(verbatim))] : []
}

function verbatim(block: Block): ElementContent {
  return { type: 'text', value: block.before + readBlock(block, 'published') }
}

// The separator stands before the anchor, so that the anchor starts at the label.
function clauseElement(clause: Clause): ElementContent {
  const parts = [...clauseParts(clause)].slice(1)
  // What the words of a query are looked for in, without the clauses inside it.
  return h('span', { 'data-clause': '' }, [
    clause.headline.before,
    h('span', { id: clause.id }, readBlock(clause.headline, 'published')),
    ...parts.map((part) => ('headline' in part ? clauseElement(part) : verbatim(part))),
  ])
}
