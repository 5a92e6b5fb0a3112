import type { Table, Value } from './table.ts'

/**
 * A table as CSV (RFC 4180): UTF-8 without a byte order mark, a header line, CRLF line ends; a
 * missing value is an empty field.
 */
export function writeCsv({ columns, rows }: Table): string {
  const head = columns.map(({ name }) => name)
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

// An empty text is quoted, to distinguish it from a missing value.
function cell(value: Value): string {
  if (value === null) return ''
  const text = String(value)
  return text === '' || /[",\r\n]/.test(text) || text.trim() !== text
    ? `"${text.replaceAll('"', '""')}"`
    : text
}
