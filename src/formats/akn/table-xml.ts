import type { Block } from '../../corpus/model.ts'
import { type Row, readTable } from '../../corpus/table.ts'
import { element, type Xml } from '../xml.ts'
import { inlinesXml } from './inline-xml.ts'
import { pack, unpack } from './vocabulary.ts'

/** What of a row its cells do not say: bars, spaces and escapes between them. */
type KeptRow = Pick<Block, 'before' | 'inlines'>

/** The rows of one table; null where they have no cell, as a row of hyphens alone. */
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

/** The rows of a table from the attribute that keeps them: the inverse of {@link tableXml}. */
export function readRows(kept: string): Block[] {
  const rows = JSON.parse(unpack(kept)) as KeptRow[]
  return rows.map(({ before, inlines }) => ({ role: 'table', inlines, before, line: 0 }))
}
