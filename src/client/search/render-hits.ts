import { CLOSING, paragraphId } from '../../citation/address.ts'
import { isEdition } from '../../search/apart.ts'
import { excerpt } from '../../search/excerpt.ts'
import type { Hit } from '../../search/hit.ts'
import type { DocumentHits } from '../../search/query.ts'
import { fill } from '../../strings/fill.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'
import { type PageElements, required } from './page-elements.ts'

/** Characters shown around a match. */
const CONTEXT = 36

/** What rendering needs to know of the page and the query. */
export interface RenderContext {
  elements: PageElements
  messages: SearchMessages
  query: string
}

/**
 * Address of a hit in its document, outside the clauses that of the paragraph, with the query for highlighting on arrival; in the text as
 * published where only that has the words.
 */
export function clauseHref(home: string, hit: Hit, query: string): string {
  const { published = home } = document.body.dataset
  const isPublished = hit.reading === 'published' && !isEdition(hit.document)
  const [root, page] = isPublished ? [published, 'published/'] : [home, '']
  return `${root}${hit.document}/${page}?${new URLSearchParams({ q: query })}#${anchorOf(hit)}`
}

// The text as published has no anchors inside a part.
function anchorOf({ clause, isClause, reading, ranges }: Hit): string {
  return isClause || reading === 'published' ? clause : paragraphId(clause, ranges[0]?.block ?? 0)
}

/** What a hit is called: label and heading of a clause, else the part of the document. */
export function hitName({ clause, label, heading, isClause }: Hit, messages: SearchMessages) {
  if (isClause) return { label, heading: heading ?? '' }
  return { label: clause === CLOSING ? messages.closing : messages.front, heading: '' }
}

/** Puts text with its matches marked into an element. */
export function appendExcerpt(element: Element, hit: Hit, context: number): void {
  for (const { text, kind } of excerpt(hit, context)) {
    if (kind === 'match') {
      const mark = document.createElement('mark')
      mark.textContent = text
      element.append(mark)
    } else element.append(text)
  }
}

function cloneTemplate(template: HTMLTemplateElement): HTMLElement {
  const clone = document.importNode(template.content, true).firstElementChild
  if (!(clone instanceof HTMLElement)) throw new Error('a result template is empty')
  return clone
}

function setText(within: Element, selector: string, text: string): void {
  const element = within.querySelector<HTMLElement>(selector)
  if (!element) return
  element.textContent = text
  element.hidden = text === ''
}

/** One clause found. */
export function renderHit(hit: Hit, { elements, messages, query }: RenderContext): HTMLElement {
  const item = cloneTemplate(elements.hitTemplate)
  item.dataset['hit'] = ''
  item.dataset['clause'] = hit.id
  required(item, 'a', HTMLAnchorElement).href = clauseHref(elements.home, hit, query)
  const { label, heading } = hitName(hit, messages)
  setText(item, '[data-hit-label]', label)
  setText(item, '[data-hit-heading]', heading)
  setText(item, '[data-hit-matches]', fill(messages.matches, { n: hit.matches }))
  setText(item, '[data-hit-reading]', hit.reading === 'published' ? messages.publishedOnly : '')
  appendExcerpt(required(item, '[data-hit-excerpt]', HTMLElement), hit, CONTEXT)
  return item
}

function groupCount({ clauses }: DocumentHits, messages: SearchMessages): string {
  const message = clauses[0]?.isClause ? messages.clauses : messages.places
  return fill(message, { n: clauses.length })
}

/** A document's group, with the first `limit` of its clauses. */
export function renderDocument(
  group: DocumentHits,
  limit: number,
  context: RenderContext,
): HTMLElement {
  const { elements, messages } = context
  const section = cloneTemplate(elements.documentTemplate)
  const title = required(section, 'a[data-document-title]', HTMLAnchorElement)
  title.textContent = group.title
  title.href = `${elements.home}${group.document.id}/`
  setText(section, '[data-document-count]', groupCount(group, messages))
  required(section, '[data-document-hits]', HTMLElement).append(
    ...group.clauses.slice(0, limit).map((hit) => renderHit(hit, context)),
  )
  return section
}
