/**
 * One box, one style: the citation in the style that the reader chose, on this page and every other.
 * Without this script every style is listed below the first.
 */
import { fillAccessed } from '../citation/accessed.ts'
import { today } from './clipboard.ts'
import { keep, recall } from './reading/stored.ts'

const KEPT = 'style'

/** Starts the choice of a style on a page with citations. */
export function startCiteStyle(page: Document): void {
  const section = page.querySelector('[data-citations]')
  const select = section?.querySelector<HTMLSelectElement>('[data-cite-style]')
  const box = section?.querySelector('[data-cite-shown]')
  if (!section || !select || !box) return
  const styles = [...section.querySelectorAll<HTMLElement>('[data-style]')]
  for (const day of section.querySelectorAll<HTMLElement>('[data-accessed]'))
    day.textContent = fillAccessed(day.dataset['accessed'] ?? '', today())
  const show = () => {
    box.textContent = styles[select.selectedIndex]?.textContent ?? ''
  }
  const kept = styles.findIndex(({ dataset }) => dataset['style'] === recall(KEPT))
  select.selectedIndex = Math.max(kept, 0)
  select.addEventListener('change', () => {
    keep(KEPT, styles[select.selectedIndex]?.dataset['style'] ?? null)
    show()
  })
  show()
  const row = select.parentElement
  if (row) row.hidden = false
  // The choice names the style from here on.
  section.querySelector('[data-cite-name]')?.remove()
}

startCiteStyle(document)
