/**
 * Tables of a policy file: GFM tables, whatever form the source has. A form other than the
 * importers' usual one (`| a | b |`) is stored in the layout as the text around the cells, so that
 * the published rows can be derived; a table for which this is impossible remains lines of text.
 */
import type { PhrasingContent, Table, TableRow } from 'mdast'
import type { PolicyFrontmatter } from '../frontmatter.ts'
import type { Block, Inline } from '../model.ts'
import { readBlock } from '../reading.ts'
import { readTable } from '../table.ts'
import {
  escapeCell,
  isDelimiterRow,
  isTableRow,
  rowCells,
  writeDelimiterRow,
} from '../table-row.ts'
import { writeInlines } from './inline.ts'

/** The form of a table's rows in the source. */
export type TableForm = NonNullable<PolicyFrontmatter['layout']['tables']>[string]

/** Cells of a row in a policy file. */
export interface FlowRow {
  cells: Inline[][]
  line: number
}

/** Parsing a table takes quadratic time: longer ones remain lines. */
const MAX_ROWS = 2000

const USUAL = { first: '| ', between: ' | ', last: ' |' }

/** The rows of a table as a node; null where parsing it would not restore the published text. */
export function tableNode(rows: readonly Block[]): Table | null {
  const { head, body } = readTable(rows)
  const all = head === null ? body : [head, ...body]
  if (
    all.length < 2 ||
    all.length > MAX_ROWS ||
    rows.some(({ inlines }) => !inlines.every(fitsCell))
  )
    return null
  const cells = all.map((row) => row.cells.map((cell) => cell.inlines))
  const read = rowsOf(
    cells.map((row) => ({ cells: row, line: 0 })),
    tableForm(rows) ?? undefined,
  )
  const same = read.every((row, at) => {
    const block = rows[at]
    return block !== undefined && JSON.stringify(row.inlines) === JSON.stringify(block.inlines)
  })
  if (read.length !== rows.length || !same) return null
  return { type: 'table', children: cells.map(rowNode) }
}

function rowNode(cells: readonly Inline[][]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((inlines) => ({
      type: 'tableCell',
      children: writeInlines(inlines) as PhrasingContent[],
    })),
  }
}

// A bar or line break in a mark would end its cell.
function fitsCell(inline: Inline): boolean {
  return inline.type === 'text'
    ? !/[\r\n]/.test(inline.value)
    : !/[|\\]/.test(JSON.stringify(inline))
}

/** The form of a table's rows for the layout; null for the usual form. */
export function tableForm(rows: readonly Block[]): TableForm | null {
  const texts = rows.map((block) => readBlock(block, 'published'))
  const delimiter = texts[1] !== undefined && isDelimiterRow(texts[1]) ? texts[1] : null
  const around = texts.filter((_, at) => delimiter === null || at !== 1).map(marksAround)
  const width = around.reduce((most, marks) => Math.max(most, marks.length - 1), 0)
  const isUsual =
    delimiter === writeDelimiterRow(width) &&
    around.every((marks) => marks.length - 1 === width && isUsualRow(marks))
  if (isUsual) return null
  const isEven = around.every((marks) => marks.join('\0') === around[0]?.join('\0'))
  return {
    rows: isEven ? around.slice(0, 1) : around,
    ...(delimiter === null ? {} : { delimiter }),
  }
}

function marksAround(row: string): string[] {
  let from = 0
  const marks = rowCells(row).map(({ start, end }) => {
    const mark = row.slice(from, start)
    from = end
    return mark
  })
  return [...marks, row.slice(from)]
}

// For an empty cell, all space counts as the separator before it.
function isUsualRow(marks: readonly string[]): boolean {
  const { first, between, last } = USUAL
  return marks.every((mark, at) => {
    if (at === 0) return mark === first
    return mark === (at === marks.length - 1 ? last : between)
  })
}

/** The blocks of a table in a policy file: inverse of {@link tableNode} with {@link tableForm}. */
export function rowsOf(rows: readonly FlowRow[], form: TableForm | undefined): Block[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const blocks = rows.map(({ cells, line }, at) => {
    const marks = form?.rows[at] ?? form?.rows.at(-1) ?? usualMarks(width)
    const isMarkdown = isTableRow(marks.join(''))
    const inlines = marks.flatMap((mark, cell) => [
      ...(cell === 0 ? [] : (cells[cell - 1] ?? []).map((inline) => inRow(inline, isMarkdown))),
      { type: 'text' as const, value: mark },
    ])
    return { role: 'table' as const, inlines: merge(inlines), before: '', line }
  })
  const delimiter = form === undefined ? writeDelimiterRow(width) : form.delimiter
  if (delimiter === undefined) return blocks
  const line = (blocks[0]?.line ?? 0) + 1
  const row = { type: 'text' as const, value: delimiter }
  return blocks.toSpliced(1, 0, { role: 'table', inlines: [row], before: '', line })
}

function usualMarks(width: number): string[] {
  return [USUAL.first, ...Array.from({ length: width - 1 }, () => USUAL.between), USUAL.last]
}

function inRow(inline: Inline, isMarkdown: boolean): Inline {
  return isMarkdown && inline.type === 'text'
    ? { type: 'text', value: escapeCell(inline.value) }
    : inline
}

function merge(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (inline.type === 'text' && inline.value === '') continue
    if (inline.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', value: last.value + inline.value }
    else out.push(inline)
  }
  return out
}
