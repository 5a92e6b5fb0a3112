import { searchable } from '../script/fold.ts'
import type { AddressSite, Place } from './address.ts'
import { absolute, contextPath } from './address.ts'
import { sharedEnd, sharedStart } from './shared-ends.ts'

/** W3C Web Annotation TextQuoteSelector. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector'
  exact: string
  prefix: string
  suffix: string
}

/** W3C Web Annotation TextPositionSelector: offsets in code points, as the recommendation asks. */
export interface TextPositionSelector {
  type: 'TextPositionSelector'
  start: number
  end: number
}

/** A range of a clause's own text, described so that it can be found again in a changed text. */
export interface Selection {
  quote: TextQuoteSelector
  position: TextPositionSelector
}

/** Half-open range of UTF-16 code units. */
export interface TextRange {
  start: number
  end: number
}

/** Characters before and after a quotation that distinguish it from another with the same words. */
const CONTEXT = 32
/** A longer quotation is given in a text fragment by its beginning and end. */
const LONGEST_FRAGMENT = 40
const FRAGMENT_END = 12

/** Describes a range of a text; the range is widened so that it splits no surrogate pair. */
export function describeSelection(text: string, range: TextRange): Selection {
  const points = Array.from(text)
  const start = Array.from(text.slice(0, range.start)).length - Number(cutsPair(text, range.start))
  const end = Array.from(text.slice(0, range.end)).length
  const part = (from: number, to: number) => points.slice(Math.max(from, 0), to).join('')
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: part(start, end),
      prefix: part(start - CONTEXT, start),
      suffix: part(end, end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start, end },
  }
}

function cutsPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
}

/**
 * Finds a selection in the present text: at its position if the words are still there, else where
 * the words occur with most of their context, in either script; null when they are gone.
 */
export function findSelection(text: string, selection: Selection): TextRange | null {
  const { quote, position } = selection
  const start = Array.from(text).slice(0, position.start).join('').length
  if (quote.exact !== '' && text.startsWith(quote.exact, start)) {
    return { start, end: start + quote.exact.length }
  }
  return findQuote(text, quote)
}

/** Finds a quotation in a text, ignoring script and punctuation; the best match of several. */
export function findQuote(text: string, quote: TextQuoteSelector): TextRange | null {
  const { folded, offsets } = searchable(text)
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map(
    (part) => searchable(part).folded,
  )
  if (!exact) return null
  let best: { at: number; shared: number } | null = null
  for (let at = folded.indexOf(exact); at >= 0; at = folded.indexOf(exact, at + 1)) {
    const before = sharedEnd(folded.slice(Math.max(0, at - CONTEXT), at), prefix ?? '')
    const after = sharedStart(folded.slice(at + exact.length), suffix ?? '')
    if (best === null || before + after > best.shared) best = { at, shared: before + after }
  }
  if (best === null) return null
  const last = offsets[best.at + exact.length - 1] ?? 0
  return { start: offsets[best.at] ?? 0, end: last + 1 }
}

/**
 * `text=…` of a text fragment for a selection of the text as the page shows it. Uses beginning and
 * end if it is long or spans paragraphs, which a single term cannot; adds context only if the words
 * are not unique.
 */
export function textFragment(text: string, { quote }: Selection): string {
  const lines = quote.exact.trim().split(/\s*\n\s*/)
  const [head, tail] = [Array.from(lines[0] ?? ''), Array.from(lines.at(-1) ?? '')]
  const ends = lines.length > 1 || head.length > LONGEST_FRAGMENT
  const words = ends
    ? [head.slice(0, FRAGMENT_END).join(''), tail.slice(-FRAGMENT_END).join('')]
    : [head.join('')]
  const [first = ''] = words
  const unique = text.indexOf(first) === text.lastIndexOf(first)
  const prefix = unique ? '' : Array.from(lineEnd(quote.prefix)).slice(-FRAGMENT_END).join('')
  const suffix = unique ? '' : Array.from(lineStart(quote.suffix)).slice(0, FRAGMENT_END).join('')
  return `text=${[
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    ...words.map(encoded),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ].join(',')}`
}

function lineEnd(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.trim() ?? ''
}

function lineStart(text: string): string {
  return text.trimStart().split('\n')[0]?.trim() ?? ''
}

/** An unescaped dash would mark the words as context. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D')
}

/**
 * Address of a quotation: `/central/?t=12-40&v=1f2e3d4c#2-8:~:text=…`. The id precedes the text
 * fragment, since browsers match fragments at word boundaries, which Chinese does not have; `t` is
 * the position in the text of that edition, for our own script.
 */
export function quotationLink(
  place: Place,
  text: string,
  selection: Selection,
  edition: string,
  site: AddressSite,
): string {
  const { start, end } = selection.position
  const [path = '', anchor = ''] = contextPath(place, site).split('#')
  const query = `?t=${start}-${end}&v=${edition}`
  return absolute(`${path}${query}#${anchor}:~:${textFragment(text, selection)}`, site)
}

/** Parses the position in `?t=12-40`; null for anything else. */
export function parsePosition(value: string): TextPositionSelector | null {
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(value) ?? []
  if (start === undefined || end === undefined || Number(start) >= Number(end)) return null
  return { type: 'TextPositionSelector', start: Number(start), end: Number(end) }
}
