/** Remembers how far a document was read, and offers to go on there; it never goes there by itself. */

import { READING_MESSAGES } from '../../strings/reading-messages.ts'
import overlay from '../../styles/overlay.css?url&no-inline'
import { loadStyle } from '../style.ts'
import { said } from '../words.ts'
import type { Listener } from './follow.ts'
import { keep, recall } from './stored.ts'

/** Clauses from the top that are no progress worth keeping. */
const BEGINNING = 2

function documentOf(page: Document): string | undefined {
  return page.querySelector<HTMLElement>('article[data-document]')?.dataset['document']
}

/** What remembers the clause that is read. */
export function remember(page: Document): Listener {
  const document = documentOf(page)
  const clauses = [...page.querySelectorAll('.text [data-clause]')]
  return (clause) => {
    if (document === undefined || !clause?.id) return
    if (clauses.indexOf(clause) >= BEGINNING) keep(`at.${document}`, clause.id)
  }
}

/** Offers to go on where the document was left, unless the address names a place. */
export function offerToResume(page: Document): void {
  const document = documentOf(page)
  if (document === undefined || location.hash !== '' || location.search !== '') return
  const id = recall(`at.${document}`)
  const clause = id === null ? null : page.getElementById(id)
  if (!clause || scrollY > 0) return
  void loadStyle(overlay)
  const messages = said(READING_MESSAGES)
  const offer = page.createElement('p')
  offer.className = 'resume'
  const go = page.createElement('a')
  go.href = `#${id}`
  go.textContent = `${messages.resume}${clause.dataset['locator'] ?? ''}`
  const close = page.createElement('button')
  close.type = 'button'
  close.className = 'act'
  close.textContent = messages.dismiss
  offer.append(go, ' ', close)
  page.body.append(offer)
  const away = () => offer.remove()
  for (const control of [go, close]) control.addEventListener('click', away)
  addEventListener('scroll', away, { once: true, passive: true })
}
