import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, Inline } from '../corpus/model.ts'
import { tableRuns } from '../corpus/table.ts'
import type { DocumentView } from './document-view.ts'
import { linkedNodes } from './link-inlines.ts'
import { type ShownRow, tableElement } from './table-html.ts'

/** The inlines of a block as nodes, with links to the targets of its references. */
export function nodesOf(
  inlines: readonly Inline[],
  name: string,
  { reader, links }: DocumentView,
  skipped = 0,
): ElementContent[] {
  return linkedNodes(inlines, links.get(name) ?? [], name, reader, skipped)
}

/** Paragraph elements; consecutive rows of a table form one table. */
export function paragraphElements(
  paragraphs: readonly ShownRow[],
  view: DocumentView,
  classes: (block: Block) => string[],
): Element[] {
  const shown = new Map(paragraphs.map((one) => [one.block, one]))
  const known = (block: Block) => shown.get(block) ?? { block, id: undefined, name: '' }
  return tableRuns(paragraphs.map(({ block }) => block)).map((run) => {
    if ('rows' in run) return tableElement(run.rows.map(known), view)
    const { id, name } = known(run.block)
    const names = classes(run.block)
    const className = names.length > 0 ? names : undefined
    return h('p', { id, className }, nodesOf(run.block.inlines, name, view))
  })
}
