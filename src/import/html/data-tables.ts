import type { Element, Root } from 'hast'
import { tableLines } from '../table-lines.ts'
import { childElements, isCell, outermost, plainText, preformatted } from './page-tree.ts'

/**
 * Replaces data tables in the tree by Markdown, a line per row. Layout tables (with nested tables,
 * articles in a column, one cell) are kept and read as lines.
 */
export function writeDataTables(parent: Root | Element): void {
  for (const [at, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    const lines = child.tagName === 'table' ? linesOf(child) : null
    if (lines === null) writeDataTables(child)
    else parent.children[at] = preformatted(lines)
  }
}

function linesOf(table: Element): string[] | null {
  if (childElements(table).some((part) => outermost(part, 'table').length > 0)) return null
  const lines = tableLines(rowsOf(table))
  return lines && [...outermost(table, 'caption').map(plainText).filter(Boolean), ...lines]
}

// A cell that spans several columns or rows is in the first of them.
function rowsOf(table: Element): string[][] {
  const rows: string[][] = []
  const taken: number[] = []
  for (const row of outermost(table, 'tr')) {
    const cells: string[] = []
    const skip = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 1) - 1
        cells.push('')
      }
    }
    for (const cell of childElements(row).filter(isCell)) {
      skip()
      const at = cells.length
      const columns = span(cell, 'colSpan')
      const below = span(cell, 'rowSpan') - 1
      cells.push(plainText(cell), ...Array.from({ length: columns - 1 }, () => ''))
      if (below > 0) for (let column = at; column < at + columns; column++) taken[column] = below
    }
    skip()
    if (cells.some((cell) => cell !== '')) rows.push(cells)
  }
  return rows
}

/** Most columns of a table; a larger span is a mistake. */
const MAX_SPAN = 200

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell.properties[name] ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, MAX_SPAN) : 1
}
