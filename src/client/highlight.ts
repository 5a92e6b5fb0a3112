import overlay from '../styles/overlay.css?url&no-inline'
import { loadStyle } from './style.ts'

/**
 * On arrival at `?q=…#2-8`: marks the query's matches in the clause `[id="2-8"]`, or in the text
 * before or after the clauses. The module is loaded only for such addresses, since it includes the
 * folding of the search.
 */
async function highlightOnArrival(page: Document): Promise<void> {
  const query = new URLSearchParams(location.search).get('q')
  const target = page.getElementById(location.hash.slice(1))
  // In the published text the headline has the id, so that the page ends where the text does.
  const clause = target?.closest('[data-clause], [data-part]') ?? target
  if (!query || !clause) return
  const [{ showMatches }] = await Promise.all([import('./match-marks.ts'), loadStyle(overlay)])
  showMatches(page, clause, query)
}

void highlightOnArrival(document)
