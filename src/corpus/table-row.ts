/** Whether a line is a row of a table in Markdown: such lines keep their role through a policy file. */
export function isTableRow(line: string): boolean {
  return line.length > 2 && line.startsWith('|') && line.endsWith('|')
}

/** A row of a table in Markdown as the importers write it: `| 序号 | 条件 |`. */
export function writeTableRow(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${escapeCell(cell)} `).join('|')}|`
}

/** A table in Markdown: its first row is the head, and every row has as many cells as the longest. */
export function writeTable(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(({ length }) => length))
  const lines = rows.map((row) =>
    writeTableRow(Array.from({ length: width }, (_, at) => row[at] ?? '')),
  )
  const [head = '', ...body] = lines
  return [head, `|${' --- |'.repeat(width)}`, ...body]
}

function escapeCell(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim().replace(/[\\|]/g, '\\$&')
}
