/**
 * The contents: open beside the text on a wide screen; on a small one a sheet at the foot, with the
 * current entry in view, opened by `[data-open-contents]` and closed by choosing.
 */
const WIDE = '(min-width: 64rem)'

/** Starts the contents of a page. */
export function startContents(page: Document): void {
  const contents = page.querySelector<HTMLElement>('.contents')
  const details = contents?.querySelector('details')
  if (!contents || !details) return
  const wide = matchMedia(WIDE)
  const open = () => {
    details.open = wide.matches
  }
  wide.addEventListener('change', open)
  open()
  const opener = page.querySelector('[data-open-contents]')
  opener?.addEventListener('click', (event) => {
    event.preventDefault()
    openSheet(page, details)
  })
}

/** The list moves into a dialog, so that focus stays in it and Escape closes it, and moves back. */
function openSheet(page: Document, details: HTMLDetailsElement): void {
  const list = details.querySelector('ol')
  if (!list) return
  const sheet = page.createElement('dialog')
  sheet.className = 'sheet contents'
  sheet.ariaLabel = details.querySelector('summary')?.textContent ?? null
  sheet.append(list)
  page.body.append(sheet)
  sheet.addEventListener('click', (event) => {
    // A press on the backdrop is a press on the dialog itself.
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
