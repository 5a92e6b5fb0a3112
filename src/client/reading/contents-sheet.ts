/**
 * Moves the list into a dialog, so that focus remains in it and Escape closes it, and back again.
 */
export function openSheet(page: Document, details: HTMLDetailsElement): void {
  const list = details.querySelector('ol')
  if (!list) return
  const sheet = page.createElement('dialog')
  sheet.className = 'sheet contents'
  sheet.ariaLabel = details.querySelector('summary')?.textContent ?? null
  sheet.append(list)
  page.body.append(sheet)
  sheet.addEventListener('click', (event) => {
    // The target of a press on the backdrop is the dialog itself.
    if (event.target === sheet || (event.target as Element).closest('a')) sheet.close()
  })
  sheet.addEventListener('close', () => {
    details.append(list)
    sheet.remove()
  })
  sheet.showModal()
  const current = list.querySelector<HTMLElement>('[aria-current]')
  current?.scrollIntoView({ block: 'center' })
  current?.focus({ preventScroll: true })
}
