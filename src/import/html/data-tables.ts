import type { Element, Root } from 'hast'
import { writeTable } from '../../corpus/table-row.ts'
import { childElements, isCell, outermost, plainText, preformatted } from './page-tree.ts'

/** A cell with more is text that a page laid out in a table. */
const MAX_CELL = 1000

const ARTICLE = /^第\s?[〇零一二三四五六七八九十百千\d-]{1,8}\s?[条條]/

/**
 * Puts the tables of a page in the tree as Markdown, a row a line. Tables that only place things on the
 * page (other tables, articles in a column, one cell) are left to be read as lines.
 */
export function writeDataTables(parent: Root | Element): void {
  for (const [at, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    const lines = child.tagName === 'table' ? tableLines(child) : null
    if (lines === null) writeDataTables(child)
    else parent.children[at] = preformatted(lines)
  }
}

function tableLines(table: Element): string[] | null {
  if (childElements(table).some((part) => outermost(part, 'table').length > 0)) return null
  const rows = rowsOf(table)
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const cells = rows.flat()
  if (width < 2 || rows.length < 2 || cells.some((cell) => cell.length > MAX_CELL)) return null
  const articles = rows.filter((row) => row.some((cell) => ARTICLE.test(cell)))
  if (articles.length * 2 >= rows.length) return null
  const caption = outermost(table, 'caption').map(plainText)
  // A cell across the whole width is a line above or below the table.
  const isLine = (row: readonly string[]) => row.slice(1).every((cell) => cell === '')
  const from = rows.findIndex((row) => !isLine(row))
  const to = rows.findLastIndex((row) => !isLine(row)) + 1
  if (to - from < 2) return null
  const firsts = (part: readonly string[][]) => part.map(([cell = '']) => cell)
  return [
    ...caption,
    ...firsts(rows.slice(0, from)),
    ...writeTable(rows.slice(from, to)),
    ...firsts(rows.slice(to)),
  ].filter((line) => line !== '')
}

// A cell over several columns or rows stands in the first of them.
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

/** Columns of the widest table; a span that says more is a mistake. */
const MAX_SPAN = 200

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell.properties[name] ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, MAX_SPAN) : 1
}
