/**
 * Rows of tables, one per line: Markdown (`| 序号 | 条件 |`), tabs, or columns separated by spaces.
 * The text of a row remains as published; its cells are determined here.
 */

/** A range of a row, in UTF-16 code units. */
export interface CellRange {
  start: number
  end: number
}

/** Whether a line is a Markdown table row: such lines keep their role through a policy file. */
export function isTableRow(line: string): boolean {
  return line.length > 2 && line.startsWith('|') && line.endsWith('|')
}

/** Whether a row is the delimiter below the header of a Markdown table: `| --- | :-: |`. */
export function isDelimiterRow(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s|:-]+$/u.test(line)
}

/** The cells of a row, without surrounding white space. */
export function rowCells(row: string): CellRange[] {
  const marks = isTableRow(row) ? pipes(row) : gaps(row)
  const edges = [...marks, { start: row.length, end: row.length }]
  let from = 0
  const cells = edges.map(({ start, end }) => {
    const cell = trim(row, from, start)
    from = end
    return cell
  })
  return isTableRow(row) ? cells.slice(1, -1) : cells
}

function pipes(row: string): CellRange[] {
  const found = [...row.matchAll(/\\.|\|/gsu)].filter(([mark]) => mark === '|')
  return found.map(({ index }) => ({ start: index, end: index + 1 }))
}

function gaps(row: string): CellRange[] {
  const gap = row.includes('\t') ? /\t/gu : /[ \u00a0\u3000]{2,}/gu
  return [...row.matchAll(gap)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }))
}

function trim(row: string, from: number, to: number): CellRange {
  let [start, end] = [from, to]
  // An empty cell is positioned after its first space, as in `|  |`.
  if (row.slice(from, to).trim() === '') start = end = Math.min(from + 1, to)
  while (start < end && /\s/u.test(row.charAt(start))) start++
  while (end > start && /\s/u.test(row.charAt(end - 1))) end--
  return { start, end }
}

/**
 * A row with its cell markup replaced by spaces, of the same length, so that offsets remain valid.
 */
export function withoutBars(row: string): string {
  if (isDelimiterRow(row)) return ' '.repeat(row.length)
  return isTableRow(row) ? row.replace(/\\.|\|/gsu, (mark) => (mark === '|' ? ' ' : mark)) : row
}

/** A Markdown table row as the importers write it: `| 序号 | 条件 |`. */
export function writeTableRow(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${escapeCell(cell.replace(/\s+/gu, ' ').trim())} `).join('|')}|`
}

/** The delimiter row below the header. */
export function writeDelimiterRow(width: number): string {
  return `|${' --- |'.repeat(width)}`
}

/**
 * A Markdown table: its first row is the header, and every row has as many cells as the longest.
 */
export function writeTable(rows: readonly (readonly string[])[]): string[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const lines = rows.map((row) =>
    writeTableRow(Array.from({ length: width }, (_, at) => row[at] ?? '')),
  )
  const [head = '', ...body] = lines
  return [head, writeDelimiterRow(width), ...body]
}

/** The content of a Markdown cell, and its inverse. */
export function unescapeCell(cell: string): string {
  return cell.replace(/\\([\\|])/gu, '$1')
}

export function escapeCell(cell: string): string {
  return cell.replace(/[\\|]/gu, '\\$&')
}
