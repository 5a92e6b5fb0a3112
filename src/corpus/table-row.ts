/** Whether a line is a row of a table in Markdown: such lines keep their role through a policy file. */
export function isTableRow(line: string): boolean {
  return line.length > 2 && line.startsWith('|') && line.endsWith('|')
}
