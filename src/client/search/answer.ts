import type { Candidate } from '../../citation/resolve.ts'
import { sealColumns } from '../../citation/seal.ts'
import type { OpenSearch } from '../../search/open-search.ts'
import { placeName } from '../../search/place-name.ts'
import { copyText } from '../clipboard.ts'
import { element } from '../element.ts'
import { inWords, levelMark } from './name-element.ts'
import { namedPlaces, placeHref } from './named-places.ts'
import type { RenderContext } from './render-hits.ts'

/** Name of a place: 二（八）. */
function nameOf({ clause, label, heading }: Candidate, { messages }: RenderContext): string {
  return clause === null ? '' : placeName({ clause, label: label ?? '', heading }, messages.article)
}

function link(href: string, ...content: (string | Node)[]): HTMLAnchorElement {
  const made = element('a', '', ...content)
  made.href = href
  return made
}

/** The text of a place: that of its clause after the headline. */
async function placeText(place: Candidate, site: OpenSearch): Promise<string[]> {
  const row = site.manifest.documents.find(({ id }) => id === place.document)
  if (!row || place.clause === null) return []
  const { clauses } = await site.loadText(row)
  const clause = clauses.find(({ id }) => id === place.clause)
  if (!clause) return []
  const [headline = '', ...paragraphs] = clause.text
  return paragraphs.length > 0 || clause.heading === headline ? paragraphs : [headline]
}

function permalink({ document, clause }: Candidate, { elements }: RenderContext): string {
  return `${location.origin}${elements.base}${document}/${clause === null ? '' : `${clause}/`}`
}

function actions(place: Candidate, context: RenderContext): HTMLElement {
  const { elements, messages } = context
  const copy = element('button', 'act address', messages.copyLink)
  copy.type = 'button'
  copy.addEventListener('click', () => void copyText(permalink(place, context)))
  const open = link(placeHref(elements.home, place), messages.open)
  open.className = 'act'
  return element('p', 'pair-row', copy, open, element('span', 'gloss', messages.enterOpens))
}

/** An opened place: its document, name and heading, the text of its clause, and actions. */
async function openedPlace(
  place: Candidate,
  site: OpenSearch,
  context: RenderContext,
): Promise<HTMLElement[]> {
  const { elements, levels } = context
  const row = site.manifest.documents.find(({ id }) => id === place.document)
  const number = (await site.loadNames()).numbers[row ? site.manifest.documents.indexOf(row) : -1]
  const file = row && (await site.loadText(row))
  const where = element('p', 'where', ...levelMark(file?.level ?? null, row?.level ?? null, levels))
  where.append(
    ' ',
    element('span', '', ...inWords(place.clause === null ? (number ?? '') : place.title)),
  )
  const title = link(placeHref(elements.home, place))
  if (place.clause === null) title.append(...inWords(place.title))
  else
    title.append(
      element('span', 'num', nameOf(place, context)),
      ' ',
      element('b', '', ...inWords(place.heading ?? '')),
    )
  const text = (await placeText(place, site)).map((paragraph) => element('p', 'quote', paragraph))
  const opened = element('section', 'answer', where, element('h2', '', title), ...text)
  opened.append(actions(place, context))
  return [opened, sealLine(file?.level ?? number ?? place.title, place, context)]
}

/** The permanent address of a place, below its seal. */
function sealLine(mark: string, place: Candidate, context: RenderContext): HTMLElement {
  const script = document.documentElement.lang === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant'
  const columns = sealColumns(mark, place.clause, script)
  const seal = element('span', 'seal', ...columns.map((column) => element('span', '', column)))
  seal.ariaHidden = 'true'
  const address = element('code', '', permalink(place, context).replace(/^https?:\/\//, ''))
  const says = element('small', '', context.messages.columnAddress)
  return element(
    'div',
    'answer-seal seal-line',
    seal,
    element('p', '', says, element('br', ''), address),
  )
}

/** Other places that the query can mean, on one line. */
function otherPlaces(others: readonly Candidate[], context: RenderContext): HTMLElement[] {
  if (others.length === 0) return []
  const line = element('p', 'others gloss', context.messages.otherPlaces)
  for (const place of others) {
    const name = `${place.title} ${nameOf(place, context)}${place.heading ?? ''}`.trim()
    line.append(link(placeHref(context.elements.home, place), name))
  }
  return [line]
}

/**
 * Opens the place that a query names as the first entry of the results, and returns all places; the
 * box is hidden where the query names none. Null if the query has changed in the meantime.
 */
export async function showAnswer(
  site: OpenSearch,
  context: RenderContext,
): Promise<readonly Candidate[] | null> {
  const { query, elements } = context
  const { answer, input, root } = elements
  const places = await namedPlaces(query, site)
  const [first, ...others] = places
  const opened = first && (await openedPlace(first, site, context))
  if (input.value.trim() !== query.trim()) return null
  answer.replaceChildren(...(opened ? [...opened, ...otherPlaces(others, context)] : []))
  answer.hidden = !opened
  // With an answer, a result count of 0 is not shown.
  root.toggleAttribute('data-answered', opened !== undefined)
  return places
}
