/**
 * Checks whether the address requests more than a page and an anchor, and loads the module that
 * shows it.
 */

import overlay from '../../styles/overlay.css?url&no-inline'
import { loadStyle } from '../style.ts'

const PARAMETERS = ['c', 't', 'v']

function leadsNowhere({ hash }: Location): boolean {
  return hash.length > 1 && document.getElementById(hash.slice(1)) === null
}

async function show(text: HTMLElement, asked: URLSearchParams): Promise<void> {
  if (!leadsNowhere(location) && !PARAMETERS.some((name) => asked.has(name))) return
  const [{ showAddress }] = await Promise.all([import('./show-address.ts'), loadStyle(overlay)])
  showAddress(text, asked)
}

/** Loads the module for copying quotations when words of the text are first selected. */
function awaitSelection(page: Document, text: HTMLElement): void {
  const start = async () => {
    const selection = page.getSelection()
    if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode)) return
    page.removeEventListener('selectionchange', start)
    const [{ startQuoting }] = await Promise.all([import('./quote-control.ts'), loadStyle(overlay)])
    startQuoting(text)
  }
  page.addEventListener('selectionchange', start)
}

/** Starts on a page with a text. */
export function startAddresses(page: Document): void {
  const text = page.querySelector<HTMLElement>('article[data-text]')
  if (!text) return
  window.addEventListener('hashchange', () => void show(text, new URLSearchParams()))
  void show(text, new URLSearchParams(location.search))
  awaitSelection(page, text)
}

startAddresses(document)
