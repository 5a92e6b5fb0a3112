import sheet from '../../styles/sheet.css?url&no-inline'
import { loadStyle } from '../style.ts'

/**
 * The table of contents: open beside the text on a wide screen; on a small one a sheet at the
 * bottom with the current entry in view, opened by `[data-open-contents]` and closed by choosing an
 * entry.
 */
const WIDE = '(min-width: 64rem)'

/** Starts the table of contents of a page. */
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
  opener?.addEventListener('click', async (event) => {
    event.preventDefault()
    const [{ openSheet }] = await Promise.all([import('./contents-sheet.ts'), loadStyle(sheet)])
    openSheet(page, details)
  })
}
