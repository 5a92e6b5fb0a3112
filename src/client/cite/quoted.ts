/** A selection on the page as a quotation with its source. */

import { absolute, contextPath } from '../../citation/address.ts'
import { quoteWithSource } from '../../citation/quote-with-source.ts'
import { rangePath } from '../../citation/range.ts'
import { describeSelection, quotationLink, type TextRange } from '../../citation/selection.ts'
import { citationOf, siteOf } from './cited-clause.ts'
import { locatorOf } from './locator-of.ts'
import { type OwnText, rangeInText, readOwnText } from './own-text.ts'

/** Shortest quotation, in characters. */
const SHORTEST = 2

/** The selected part of one clause, or of the text outside the clauses. */
interface Part {
  clause: HTMLElement
  own: OwnText
  range: TextRange
}

/** The parts of a text that a DOM range covers, in page order. */
export function selectedParts(text: HTMLElement, range: Range): Part[] {
  const places = [...text.querySelectorAll<HTMLElement>('[data-clause], [data-part]')]
  return places.flatMap((clause) => {
    if (!range.intersectsNode(clause)) return []
    const own = readOwnText(clause)
    const found = rangeInText(own, range)
    const words = found && trimmed(own.text, found)
    return words ? [{ clause, own, range: words }] : []
  })
}

function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = from + words.trim().length
  return to - from < SHORTEST ? null : { start: from, end: to }
}

/** The words with their citation: of the place in a clause, or of the clauses that they span. */
export function quotationOf(parts: readonly Part[]): string {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return ''
  const words = parts.map(({ own, range }) => own.text.slice(range.start, range.end)).join('\n')
  const source = first === last ? sourceOf(first) : sourceOfRange(first.clause, last.clause)
  const script = document.documentElement.lang === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant'
  return quoteWithSource(words, source, script)
}

function sourceOf({ clause, own, range }: Part): string {
  const place = { document: documentOf(clause), clause: clause.id }
  const selection = describeSelection(own.text, range)
  const { edition = '' } = clause.dataset
  return citationOf(clause, quotationLink(place, own.text, selection, edition, siteOf(clause)))
}

function sourceOfRange(first: HTMLElement, last: HTMLElement): string {
  const site = siteOf(first)
  // Ranges consist of clauses: a selection with text outside them is cited as the whole document.
  if ([first, last].some(({ dataset }) => dataset['clause'] === undefined)) {
    const path = contextPath({ document: documentOf(first), clause: null }, site)
    return citationOf(first, absolute(path, site), null)
  }
  const path = rangePath(documentOf(first), [{ from: first.id, to: last.id }], site)
  const names = [first, last].map((clause) => locatorOf(clause) ?? clause.id)
  return citationOf(first, absolute(path, site), names.join('至'))
}

function documentOf({ dataset }: HTMLElement): string {
  return dataset['clause']?.split('/')[0] ?? dataset['part'] ?? ''
}
