import type { Table, Value } from './table.ts'

/** A table as CSV (RFC 4180): UTF-8 without a mark, a head line, lines that end in CRLF, nothing for no value. */
export function writeCsv({ columns, rows }: Table): string {
  const head = columns.map(({ name }) => name)
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

// An empty text is quoted, so that it is not taken for no value.
function cell(value: Value): string {
  if (value === null) return ''
  const text = String(value)
  return text === '' || /[",\r\n]/.test(text) || text.trim() !== text
    ? `"${text.replaceAll('"', '""')}"`
    : text
}
