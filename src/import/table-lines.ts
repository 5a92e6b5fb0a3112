import { writeTable } from '../corpus/table-row.ts'

/** A cell with more characters is text laid out in a table. */
const MAX_CELL = 1000

const ARTICLE = /^第\s?[〇零一二三四五六七八九十百千\d-]{1,8}\s?[条條]/

/**
 * The lines of a table: Markdown rows, with full-width rows above or below as separate lines. Null
 * for a layout table: one cell per row, a single row, articles in a column.
 *
 * @param rows - text of every cell; a cell over several columns or rows is in the first, the others
 * are empty
 */
export function tableLines(rows: readonly (readonly string[])[]): string[] | null {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const isLong = rows.some((row) => row.some((cell) => cell.length > MAX_CELL))
  if (width < 2 || rows.length < 2 || isLong) return null
  const articles = rows.filter((row) => row.some((cell) => ARTICLE.test(cell)))
  if (articles.length * 2 >= rows.length) return null
  const isLine = (row: readonly string[]) => row.slice(1).every((cell) => cell === '')
  const from = rows.findIndex((row) => !isLine(row))
  const last = rows.findLastIndex((row) => !isLine(row)) + 1
  // A form: names of columns above rows that are to be filled in.
  const to = from === 0 && last === 1 && rows.length > 2 ? rows.length : last
  if (to - from < 2) return null
  const firsts = (part: readonly (readonly string[])[]) => part.map(([cell = '']) => cell)
  const lines = [
    ...firsts(rows.slice(0, from)),
    ...writeTable(rows.slice(from, to)),
    ...firsts(rows.slice(to)),
  ]
  return lines.filter((line) => line !== '')
}
