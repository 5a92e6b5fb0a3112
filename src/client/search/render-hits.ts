import { paragraphId } from '../../citation/address.ts'
import { isEdition } from '../../search/apart.ts'
import { excerpt } from '../../search/excerpt.ts'
import { headlineEnd } from '../../search/headline.ts'
import type { Hit } from '../../search/hit.ts'
import type { DocumentHits } from '../../search/query.ts'
import { fill } from '../../strings/fill.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'
import { hitHeading, hitPlace, inWords, levelMark, marked } from './name-element.ts'
import { type PageElements, required } from './page-elements.ts'

/** The page and query that results are rendered for. */
export interface RenderContext {
  elements: PageElements
  messages: SearchMessages
  /** As typed, for highlighting on arrival. */
  query: string
  /** Levels from the top down, as in the documents. */
  levels: readonly string[]
}

/**
 * Address of a hit on its document page, outside the clauses that of the paragraph, with the query
 * for highlighting on arrival; in the published text if only that contains the words.
 */
export function clauseHref(home: string, hit: Hit, query: string): string {
  const { published = home } = document.body.dataset
  const isPublished = hit.reading === 'published' && !isEdition(hit.document)
  const [root, page] = isPublished ? [published, 'published/'] : [home, '']
  return `${root}${hit.document}/${page}?${new URLSearchParams({ q: query })}#${anchorOf(hit)}`
}

// The published text has no anchors inside a part.
function anchorOf({ clause, isClause, reading, ranges }: Hit): string {
  return isClause || reading === 'published' ? clause : paragraphId(clause, ranges[0]?.block ?? 0)
}

/** Appends the text of a hit after its headline to an element, with matches marked. */
export function appendExcerpt(element: Element, hit: Hit, context: number): void {
  for (const { text, kind } of excerpt(hit, context, headlineEnd(hit)))
    element.append(kind === 'match' ? marked(text) : text)
}

function cloneTemplate(template: HTMLTemplateElement): HTMLElement {
  const clone = document.importNode(template.content, true).firstElementChild
  if (!(clone instanceof HTMLElement)) throw new Error('a result template is empty')
  return clone
}

function setText(within: Element, selector: string, ...content: (string | Node)[]): void {
  const element = within.querySelector<HTMLElement>(selector)
  if (!element) return
  element.replaceChildren(...content)
  element.hidden = element.textContent === ''
}

/** The published words in place of the corrected ones; empty where they do not matter. */
export function publishedWording(
  { asPublished, reading, ranges, blocks }: Hit,
  messages: SearchMessages,
): string {
  const [first] = reading === 'published' ? ranges : []
  const words = first ? blocks[first.block]?.slice(first.start, first.end) : asPublished
  return words ? fill(messages.publishedAs, { words }) : ''
}

/** A hit. */
export function renderHit(hit: Hit, { elements, messages, query }: RenderContext): HTMLElement {
  const item = cloneTemplate(elements.hitTemplate)
  item.dataset['hit'] = ''
  item.dataset['clause'] = hit.id
  required(item, 'a', HTMLAnchorElement).href = clauseHref(elements.home, hit, query)
  setText(item, '[data-hit-label]', hitPlace(hit, messages))
  setText(item, '[data-hit-heading]', ...hitHeading(hit, messages))
  setText(item, '[data-hit-reading]', publishedWording(hit, messages))
  const text = required(item, '[data-hit-excerpt]', HTMLElement)
  appendExcerpt(text, hit, elements.context)
  text.hidden = text.textContent === ''
  return item
}

function groupCount({ clauses }: DocumentHits, messages: SearchMessages): string {
  const message = clauses[0]?.isClause ? messages.clauses : messages.places
  return fill(message, { n: clauses.length })
}

/**
 * A document's group, with the first `limit` of its clauses, and text that distinguishes it from
 * others with the same title.
 */
export function renderDocument(
  group: DocumentHits,
  limit: number,
  context: RenderContext,
  apart: string,
): HTMLElement {
  const { elements, messages, levels } = context
  const section = cloneTemplate(elements.documentTemplate)
  const title = required(section, 'a[data-document-title]', HTMLAnchorElement)
  title.append(...inWords(group.title))
  title.href = `${elements.home}${group.document.id}/`
  setText(section, '[data-document-apart]', apart)
  setText(section, '[data-document-count]', groupCount(group, messages))
  setText(section, '[data-document-level]', ...levelMark(group.level, group.document.level, levels))
  required(section, '[data-document-hits]', HTMLElement).append(
    ...group.clauses.slice(0, limit).map((hit) => renderHit(hit, context)),
  )
  return section
}
