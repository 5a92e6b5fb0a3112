import type { Block, Inline } from './model.ts'
import { readBlock, readInline } from './reading.ts'
import { isDelimiterRow, isTableRow, rowCells, unescapeCell } from './table-row.ts'

/** A cell: its inlines, and their start offset in the row's text. */
export interface Cell {
  inlines: Inline[]
  start: number
}

/** A row of a table, with its block. */
export interface Row {
  block: Block
  cells: Cell[]
}

/** A block, or the rows of one table. */
export type Run = { block: Block } | { rows: Block[] }

/** Blocks with the rows of each table grouped: consecutive rows between the same sub-clauses. */
export function tableRuns(blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.role !== 'table') runs.push({ block })
    else if (last && 'rows' in last && followsRow(block, last.rows.at(-1))) last.rows.push(block)
    else runs.push({ rows: [block] })
  }
  return runs
}

/** Whether a block is the next row of another row's table. */
export function followsRow(block: Block, before: Block | undefined): boolean {
  return (
    block.role === 'table' &&
    before?.role === 'table' &&
    (block.afterChildren ?? 0) === (before.afterChildren ?? 0)
  )
}

/** A table as rows of cells, without the delimiter row. */
export interface Table {
  head: Row | null
  body: Row[]
}

/** The cells of a table's rows; an editor's mark is never split. */
export function readTable(rows: readonly Block[]): Table {
  const hasHead = rows[1] !== undefined && isDelimiterRow(readBlock(rows[1], 'published'))
  const read = rows
    .filter((_, at) => !(hasHead && at === 1))
    .map((block) => ({ block, cells: cellsOf(block) }))
  const [first = null, ...rest] = read
  return hasHead ? { head: first, body: rest } : { head: null, body: read }
}

function cellsOf(block: Block): Cell[] {
  const text = readBlock(block, 'corrected')
  const isMarkdown = isTableRow(text)
  return rowCells(text).map(({ start, end }) => ({
    start,
    inlines: cut(block.inlines, start, end).map((inline) =>
      isMarkdown && inline.type === 'text'
        ? { type: 'text', value: unescapeCell(inline.value) }
        : inline,
    ),
  }))
}

// Inlines between two offsets of the corrected reading; a mark belongs to the range that it starts
// in.
function cut(inlines: readonly Inline[], start: number, end: number): Inline[] {
  let at = 0
  return inlines.flatMap((inline): Inline[] => {
    const from = at
    at += readInline(inline, 'corrected').length
    if (inline.type === 'text') {
      const value = inline.value.slice(Math.max(start - from, 0), Math.max(end - from, 0))
      return value === '' ? [] : [{ type: 'text', value }]
    }
    return from >= start && from <= end && (from < end || at === from) ? [inline] : []
  })
}
