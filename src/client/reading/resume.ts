/** Stores how far a document was read, and offers to continue there; never scrolls by itself. */

import overlay from '../../styles/overlay.css?url&no-inline'
import { loadStyle } from '../style.ts'
import type { Listener } from './follow.ts'
import { keep, recall } from './stored.ts'

/** Clauses from the top that do not count as progress. */
const BEGINNING = 2

/** The document whose full text is on the page; undefined on a page with a single clause. */
function documentOf(page: Document): string | undefined {
  const text = page.querySelector<HTMLElement>('main:not(.clause-page) article[data-document]')
  return text?.dataset['document']
}

/** Returns a listener that stores the current clause. */
export function remember(page: Document): Listener {
  const document = documentOf(page)
  const clauses = [...page.querySelectorAll('.text [data-clause]')]
  return (clause) => {
    if (document === undefined || !clause?.id) return
    if (clauses.indexOf(clause) >= BEGINNING) keep(`at.${document}`, clause.id)
  }
}

/** Offers to continue where the document was left, unless the address contains a place. */
export async function offerToResume(page: Document): Promise<void> {
  const document = documentOf(page)
  if (document === undefined || location.hash !== '' || location.search !== '') return
  const id = recall(`at.${document}`)
  const clause = id === null ? null : page.getElementById(id)
  if (!clause || scrollY > 0) return
  const [{ showOffer }] = await Promise.all([import('./resume-offer.ts'), loadStyle(overlay)])
  showOffer(page, clause)
}
