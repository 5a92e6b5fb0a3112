import type { Block } from './model.ts'
import { readBlock } from './reading.ts'
import { isTableRow, rowCells } from './table-row.ts'

/** The position of a block on the page. */
interface Placed {
  start: number
  end: number
}

/** Fewest lines aligned by spaces that count as a table; with tabs, two are enough. */
const MIN_ALIGNED = 3

/**
 * Blocks with table rows marked: Markdown rows, and consecutive lines with the same number of
 * cells, separated by tabs, or of three or more cells separated by wide spaces.
 */
export function markTables<B extends Block & Placed>(blocks: readonly B[]): B[] {
  const marked = [...blocks]
  let from = 0
  while (from < marked.length) {
    const to = tableEnd(marked, from)
    for (let at = from; at < to; at++) {
      const row = marked[at]
      if (row) marked[at] = { ...row, role: 'table' }
    }
    from = Math.max(to, from + 1)
  }
  return marked
}

// Index after the table that begins at a block; the block itself if it is not a row.
function tableEnd<B extends Block & Placed>(blocks: readonly B[], from: number): number {
  const first = blocks[from]
  if (first === undefined || !ROLES.has(first.role)) return from
  const text = readBlock(first, 'published')
  if (isTableRow(text)) return from + 1
  const cells = columns(text)
  if (cells < 2) return from
  let to = from + 1
  while (to < blocks.length && isNext(blocks[to - 1], blocks[to], cells)) to++
  const rows = to - from
  const isTable = text.includes('\t') ? rows >= 2 : rows >= MIN_ALIGNED && cells >= 3
  return isTable ? to : from
}

/** Roles of lines that may be rows of a table. */
const ROLES = new Set(['paragraph', 'preamble', 'closing', 'table'])

// Whether a block is on the next line, separated only by a line break, with the same number of
// cells.
function isNext(
  before: (Block & Placed) | undefined,
  block: (Block & Placed) | undefined,
  cells: number,
): boolean {
  if (before === undefined || block === undefined || !ROLES.has(block.role)) return false
  const gap = block.start - before.end
  return gap >= 1 && gap <= 2 && columns(readBlock(block, 'published')) === cells
}

function columns(text: string): number {
  return isTableRow(text) || /[\r\n]/.test(text) ? 0 : rowCells(text).length
}
