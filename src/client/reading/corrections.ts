/**
 * Corrections in place: pressing a corrected word (`a.corr[data-sic]`) shows the published words
 * instead, and its note; pressing again restores the correction. `[data-all-published]` toggles
 * all.
 */
import { keepPlace } from './place.ts'

const TURNED = 'turned'

function turn(word: HTMLAnchorElement, published: boolean): void {
  const { sic = '', reading = word.textContent ?? '' } = word.dataset
  word.dataset['reading'] = reading
  word.classList.toggle(TURNED, published)
  // Words missing on the page are represented by a mark.
  word.textContent = published ? sic || '∅' : reading
}

/** Shows one note, as the fragment of the address does without the script. */
function showNote(page: Document, id: string | null): void {
  for (const shown of page.querySelectorAll('.note.shown')) shown.classList.remove('shown')
  if (id !== null) page.getElementById(id)?.classList.add('shown')
}

/** Adds the reasons to the list at the end of the text; without the script it links to them. */
function fillCollation(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.collation b + a')) {
    const why = page.getElementById(link.hash.slice(1))?.querySelector('span')
    if (why) link.replaceWith(why.cloneNode(true))
  }
}

/** Starts the corrections of a page. */
export function startCorrections(page: Document): void {
  fillCollation(page)
  const words = [...page.querySelectorAll<HTMLAnchorElement>('a.corr[data-sic]')]
  for (const word of words) word.setAttribute('aria-describedby', word.hash.slice(1))
  page.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const place = target?.closest<HTMLAnchorElement>('a.corr, a.mark[href^="#"]')
    if (target?.closest('.note .close')) {
      event.preventDefault()
      showNote(page, null)
      for (const word of words) if (word.classList.contains(TURNED)) turn(word, false)
      return
    }
    if (!place?.closest('.text')) return
    event.preventDefault()
    const published = place.matches('.corr') && !place.classList.contains(TURNED)
    if (place.matches('.corr')) turn(place, published)
    const id = place.hash.slice(1)
    const open = page.getElementById(id)?.classList.contains('shown') ?? false
    showNote(page, place.matches('.corr') ? (published ? id : null) : open ? null : id)
  })
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') showNote(page, null)
  })
  const all = page.querySelector<HTMLButtonElement>('[data-all-published]')
  if (!all || words.length === 0) return
  all.hidden = false
  all.addEventListener('click', () => {
    const published = all.getAttribute('aria-pressed') !== 'true'
    all.setAttribute('aria-pressed', String(published))
    keepPlace(page, () => {
      for (const word of words) turn(word, published)
    })
  })
}
