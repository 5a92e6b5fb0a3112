/** Makes the columns of a matrix sortable: by name, and by number of passages. */

function sortValue(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column]
  return column === 0 ? (cell?.textContent ?? '') : -Number(cell?.dataset['count'] ?? 0)
}

function sort(table: HTMLTableElement, column: number, button: HTMLElement): void {
  const head = button.closest('th')
  const descending = head?.getAttribute('aria-sort') === 'ascending'
  for (const cell of table.tHead?.rows[0]?.cells ?? []) cell.removeAttribute('aria-sort')
  head?.setAttribute('aria-sort', descending ? 'descending' : 'ascending')
  const [body] = table.tBodies
  const rows = [...(body?.rows ?? [])].sort((x, y) => {
    const [a, b] = [sortValue(x, column), sortValue(y, column)]
    return typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), document.documentElement.lang)
  })
  body?.append(...(descending ? rows.reverse() : rows))
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]'))
  for (const [column, cell] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort'
    button.setAttribute('aria-label', `${cell.textContent ?? ''} ↕`)
    button.textContent = '↕'
    button.addEventListener('click', () => sort(table, column, button))
    cell.append(' ', button)
  }
