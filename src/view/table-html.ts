import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../corpus/model.ts'
import { type Cell, type Row, readTable } from '../corpus/table.ts'
import type { DocumentView } from './document-view.ts'
import { linkedNodes } from './link-inlines.ts'

/** A row of a table in a text: its block, its paragraph id, and its name for links and notes. */
export interface ShownRow {
  block: Block
  id: string | undefined
  name: string
}

/**
 * A table of a text as an HTML table, in a region that scrolls sideways on narrow screens, also by
 * keyboard.
 */
export function tableElement(rows: readonly ShownRow[], view: DocumentView): Element {
  const shown = new Map(rows.map((row) => [row.block, row]))
  const { head, body } = readTable(rows.map(({ block }) => block))
  const row = (cellName: 'th' | 'td', { block, cells }: Row) =>
    h(
      'tr',
      { id: shown.get(block)?.id },
      cells.map((cell, at) =>
        h(
          cellName,
          cellName === 'th' ? { scope: 'col' } : {},
          cellNodes(cell, `${shown.get(block)?.name ?? ''}.${at}`, shown.get(block)?.name, view),
        ),
      ),
    )
  const label = view.reader.t('表格')
  return h('div.rows', { role: 'region', tabIndex: 0, 'aria-label': label }, [
    h('table', [
      head === null ? null : h('thead', [row('th', head)]),
      h(
        'tbody',
        body.map((one) => row('td', one)),
      ),
    ]),
  ])
}

// Links are identified by the row that contains them, notes by the cell.
function cellNodes(
  { inlines, start }: Cell,
  prefix: string,
  name: string | undefined,
  { reader, links }: DocumentView,
): ElementContent[] {
  return linkedNodes(inlines, links.get(name ?? '') ?? [], prefix, reader, start)
}
