import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { CLOSING, FRONT } from '../citation/address.ts'
import type { Block, Clause, Document } from '../corpus/model.ts'
import { clauseParts } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { writeHtml } from './write-html.ts'

/**
 * The text as published, character for character, with only anchors added, one per clause, and one
 * before and one after them: the text content of the result is the source from the start of the
 * document to its end.
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

// The separator comes before the anchor, so that the anchor starts at the label.
function clauseElement(clause: Clause): ElementContent {
  const parts = [...clauseParts(clause)].slice(1)
  // Query words are located in this element, excluding nested clauses.
  return h('span', { 'data-clause': '' }, [
    clause.headline.before,
    h('span', { id: clause.id }, readBlock(clause.headline, 'published')),
    ...parts.map((part) => ('headline' in part ? clauseElement(part) : verbatim(part))),
  ])
}
