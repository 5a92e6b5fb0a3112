import type { Block } from '../../corpus/model.ts'
import { type Row, readTable } from '../../corpus/table.ts'
import { element, type Xml } from '../xml.ts'
import { inlinesXml } from './inline-xml.ts'
import { pack, unpack } from './vocabulary.ts'

/** What the cells of a row do not contain: the bars, spaces and escapes between them. */
type KeptRow = Pick<Block, 'before' | 'inlines'>

/** The rows of one table; null if a row has no cells, such as a row of hyphens alone. */
export function tableXml(rows: readonly Block[]): Xml | null {
  const { head, body } = readTable(rows)
  const all = [...(head ? [rowXml(head, 'th')] : []), ...body.map((row) => rowXml(row, 'td'))]
  if (all.length === 0 || [head, ...body].some((row) => row?.cells.length === 0)) return null
  const kept = rows.map(({ before, inlines }): KeptRow => ({ before, inlines }))
  return element('table', { 'c:rows': pack(JSON.stringify(kept)) }, all)
}

function rowXml({ cells }: Row, name: 'th' | 'td'): Xml {
  return element(
    'tr',
    {},
    cells.map(({ inlines }) => element(name, {}, [element('p', {}, inlinesXml(inlines))])),
  )
}

/** The rows of a table from the attribute that contains them: the inverse of {@link tableXml}. */
export function readRows(kept: string): Block[] {
  const rows = JSON.parse(unpack(kept)) as KeptRow[]
  return rows.map(({ before, inlines }) => ({ role: 'table', inlines, before, line: 0 }))
}
