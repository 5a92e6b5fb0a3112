/**
 * The citation page: `?q=` opens a place; a pasted quotation, or that of `?check=`, is checked. See
 * src/routes/[...script]/cite.astro.
 */

import { CITE_MESSAGES } from '../../strings/cite-messages.ts'
import { said } from '../words.ts'
import { goTo } from './go-to.ts'

function part(root: HTMLElement, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-${name}]`)
  if (!found) throw new Error(`the citing page has no [data-${name}]`)
  return found
}

/** Starts the page: shows its forms, and answers the query in the address. */
export function startCitePage(root: HTMLElement): void {
  const { base = '/', home = '/', clausePages } = root.dataset
  const messages = said(CITE_MESSAGES)
  const site = { base, home: { path: home, clausePages: clausePages === 'true' }, messages }
  for (const form of root.querySelectorAll('form')) form.hidden = false
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? ''
  const input = root.querySelector<HTMLInputElement>('input[name="q"]')
  if (input) input.value = query
  if (query !== '') {
    void goTo(query, { ...site, status: part(root, 'go-status'), places: part(root, 'go-places') })
  }
  const passage = new URLSearchParams(location.search).get('check') ?? ''
  const area = root.querySelector('textarea')
  if (area && passage !== '') {
    area.value = passage
    void checkTyped(root, site)
  }
  root.querySelector('form[data-check]')?.addEventListener('submit', (event) => {
    event.preventDefault()
    void checkTyped(root, site)
  })
}

async function checkTyped(
  root: HTMLElement,
  site: Omit<Parameters<typeof goTo>[1], 'status' | 'places'>,
): Promise<void> {
  const { check } = await import('./check.ts')
  const passage = root.querySelector('textarea')?.value ?? ''
  await check(passage, { ...site, result: part(root, 'check-result') })
}

const root = document.querySelector<HTMLElement>('[data-cite-page]')
if (root) startCitePage(root)
