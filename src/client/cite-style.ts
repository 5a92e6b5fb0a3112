/**
 * One box, one style: the citation in the style that the reader chose, on this page and all others.
 * Without this script every style is listed below the first, and files for reference managers are
 * linked.
 */
import { fillAccessed } from '../citation/accessed.ts'
import { today } from './clipboard.ts'
import { keep, recall } from './reading/stored.ts'

const KEPT = 'style'

/** A style with its citation: on the page, or in a file of the site. */
interface Style {
  name: string
  text: string | null
  file: string
}

function printed(name: string, box: Element): Style {
  return { name, text: box.textContent, file: '' }
}

/** Styles in page order; those with only a file come last. */
function stylesOf(section: Element, shown: Element): Style[] {
  const first = printed(section.querySelector('[data-cite-name]')?.textContent ?? '', shown)
  const others = [...section.querySelectorAll('[data-style]')].map((box) =>
    printed(box.previousElementSibling?.textContent ?? '', box),
  )
  const styles = [first, ...others]
  const files = [...section.querySelectorAll<HTMLAnchorElement>('.files:first-of-type a')]
    .map(({ textContent, href }) => ({ name: textContent, text: null, file: href }))
    .filter(({ name }) => styles.every((style) => style.name !== name))
  return [...styles, ...files]
}

/** Text of a file; null where it is unavailable: its address is shown then. */
async function textOf(file: string): Promise<string | null> {
  // A `data:` URL contains the file; the content security policy forbids fetching it.
  const [, own] = /^data:[^,]*;base64,(.*)$/.exec(file) ?? []
  if (own !== undefined)
    return new TextDecoder().decode(Uint8Array.from(atob(own), (byte) => byte.charCodeAt(0)))
  const response = await fetch(file).catch(() => null)
  return response?.ok ? response.text() : null
}

/** Starts the style selection on a page with citations. */
export function startCiteStyle(page: Document): void {
  const section = page.querySelector('[data-citations]')
  const select = section?.querySelector<HTMLSelectElement>('[data-cite-style]')
  const shown = section?.querySelector('[data-cite-shown]')
  if (!section || !select || !shown) return
  for (const day of section.querySelectorAll<HTMLElement>('[data-accessed]'))
    day.textContent = fillAccessed(day.dataset['accessed'] ?? '', today())
  const styles = stylesOf(section, shown)
  select.append(...styles.map(({ name }) => new Option(name)))
  const show = async () => {
    const style = styles[select.selectedIndex]
    if (!style) return
    style.text ??= await textOf(style.file)
    // Another one may have been selected in the meantime.
    if (style === styles[select.selectedIndex]) shown.textContent = style.text ?? style.file
  }
  select.selectedIndex = Math.max(
    styles.findIndex(({ name }) => name === recall(KEPT)),
    0,
  )
  select.addEventListener('change', () => {
    keep(KEPT, styles[select.selectedIndex]?.name ?? null)
    void show()
  })
  void show()
  const row = select.parentElement
  if (row) row.hidden = false
  // From now on the selection names the style.
  section.querySelector('[data-cite-name]')?.remove()
}

startCiteStyle(document)
