import { compactText, foldQuoted } from './compact-text.ts'
import { type PairIndex, type PassagePlace, placesOf, rarestPair } from './pair-index.ts'
import { placeOf, type QuotedPlace } from './quotable-text.ts'

/** Marks of omission: …… of GB/T 15834, one … or more, dots, and each of them in brackets. */
const ELISION = /[[［〔【(（]?(?:[…⋯]+|\.{3,}|。{3,}|·{6})[\]］〕】)）]?/u
/** Punctuation of the quoted text that may go before and after a mark of omission (GB/T 15834-2011). */
const EDGE = /^[,.;:!?，。；：、！？]+|[,.;:!?，。；：、！？]+$/gu
/** A part shorter than this stands anywhere: what lies between two such parts says nothing. */
const SHORTEST_PART = 2
/** Parts together must be recognisable. */
const SHORTEST_SUM = 6
/** More than this, in UTF-16 code units, between two parts is no omission but another passage. */
const MOST_OMITTED = 600
/** Words that turn a sentence round when they are left out: negations, exceptions, conditions. */
const TURNING = /不|未|無|无|非|勿|禁止|除[^,，。;；]{0,40}外|但/u

/** A quotation with marks of omission, found in one place of the corpus in the order of its parts. */
export interface Elided {
  place: QuotedPlace
  /** The words left out at each mark between two parts, as the text has them, spaces and width aside. */
  omitted: string[]
  /** Whether what was left out has a negation, an exception or a condition. */
  turning: boolean
}

/** The parts of a passage between its marks of omission; null where there is no mark. */
function elidedParts(passage: string): string[] | null {
  const parts = passage.split(new RegExp(ELISION, 'gu'))
  if (parts.length < 2) return null
  return parts.map((part) => compactText(part).text.replace(EDGE, '')).filter((part) => part !== '')
}

/**
 * Where a passage with marks of omission stands: all of its parts, each exactly or in other forms of its
 * characters, in their order, in one clause or in a clause with those below it. Of several such places
 * the one with the least left out. Null where there is none, or where a part is changed or out of order.
 */
export function findElided(passage: string, index: PairIndex): Elided | null {
  const parts = elidedParts(passage)
  if (parts === null || parts.length === 0) return null
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (length < SHORTEST_SUM || parts.some((part) => part.length < SHORTEST_PART)) return null
  const folded = parts.map((part) => foldQuoted(part))
  for (const form of ['text', 'folded'] as const) {
    const found = elidedAs(form === 'text' ? parts : folded, folded, form, index)
    if (found) return found
  }
  return null
}

const size = ({ omitted }: Elided) => omitted.reduce((sum, words) => sum + words.length, 0)

/** Of all places of the rarest part that have the other parts around it, the one with the least left out. */
function elidedAs(
  parts: readonly string[],
  folded: readonly string[],
  form: 'text' | 'folded',
  index: PairIndex,
): Elided | null {
  const rarity = folded.map((part) => rarestPair(part, index)?.size ?? 0)
  const anchor = rarity.indexOf(Math.min(...rarity))
  let best: Elided | null = null
  for (const place of placesOf(parts[anchor] ?? '', folded[anchor] ?? '', form, index)) {
    const found = elidedAround(parts, anchor, place, form)
    if (found && (best === null || size(found) < size(best))) best = found
  }
  return best
}

/** The parts in order around a place of one of them, each as near as it comes. */
function elidedAround(
  parts: readonly string[],
  anchor: number,
  { text, at }: PassagePlace,
  form: 'text' | 'folded',
): Elided | null {
  const whole = text[form]
  const starts: number[] = []
  starts[anchor] = at
  for (let nth = anchor - 1, end = at; nth >= 0; nth--) {
    const part = parts[nth] ?? ''
    const from = Math.max(0, end - MOST_OMITTED - part.length)
    const found = whole.slice(from, end).lastIndexOf(part)
    if (found < 0) return null
    end = from + found
    starts[nth] = end
  }
  const ends = parts.map((part, nth) => (starts[nth] ?? 0) + part.length)
  for (let nth = anchor + 1; nth < parts.length; nth++) {
    const part = parts[nth] ?? ''
    const from = ends[nth - 1] ?? 0
    const found = whole.slice(from, from + MOST_OMITTED + part.length).indexOf(part)
    if (found < 0) return null
    starts[nth] = from + found
    ends[nth] = from + found + part.length
  }
  const place = placeOf(text, starts[0] ?? at, ends.at(-1) ?? at)
  if (!isBounded(place)) return null
  const omitted = starts.slice(1).map((start, nth) => text.text.slice(ends[nth], start))
  return { place, omitted, turning: omitted.some((words) => TURNING.test(words)) }
}

/** Whether a place is one clause, a clause with those below it, or items of one article or item. */
function isBounded({ id, to }: QuotedPlace): boolean {
  if (to === null) return true
  const [from, until] = [id, to].map((key) => (key.split('/')[1] ?? '').split('-')) as [
    string[],
    string[],
  ]
  let shared = 0
  while (shared < from.length && from[shared] === until[shared]) shared++
  return (
    shared >= 2 ||
    shared === Math.min(from.length, until.length) ||
    (/^art/.test(from[0] ?? '') && shared > 0)
  )
}
