import type { Hit } from '../../search/hit.ts'
import type { DocumentHits } from '../../search/query.ts'
import { element } from '../element.ts'
import { hitHeading, hitPlace, inWords, levelMark } from './name-element.ts'
import { appendExcerpt, clauseHref, publishedWording, type RenderContext } from './render-hits.ts'

/** More characters than any clause has. */
const WHOLE = 1_000_000

/** Shows a clause in full beside the list of hits. */
export function renderPreview(
  box: HTMLElement,
  hit: Hit,
  group: DocumentHits,
  { elements, messages, query, levels }: RenderContext,
): void {
  const where = element('p', 'where', ...levelMark(group.level, group.document.level, levels))
  where.append(' ', element('span', '', ...inWords(group.title)))
  const name = element('h2', 'name')
  const link = element('a', 'num', hitPlace(hit, messages))
  link.href = clauseHref(elements.home, hit, query)
  name.append(link, ' ', element('b', '', ...hitHeading(hit, messages)))
  const text = element('p', 'quote')
  appendExcerpt(text, hit, WHOLE)
  const wording = publishedWording(hit, messages)
  box.replaceChildren(where, name, text)
  if (wording !== '') box.append(element('p', 'where', element('span', 'as-published', wording)))
  box.hidden = false
}
