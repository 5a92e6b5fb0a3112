import { fold } from '../script/fold.ts'
import { compactText } from './compact-text.ts'
import { placeOf, type QuotableText, type QuotedPlace } from './quotable-text.ts'

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
export function findElided(passage: string, corpus: readonly QuotableText[]): Elided | null {
  const parts = elidedParts(passage)
  const first = parts?.[0]
  if (parts === null || first === undefined) return null
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (length < SHORTEST_SUM || parts.some((part) => part.length < SHORTEST_PART)) return null
  for (const form of ['text', 'folded'] as const) {
    const wanted = form === 'text' ? parts : parts.map((part) => fold(part))
    const found = corpus.flatMap((text) => elidedIn(wanted, text, form))
    const [best] = found.sort((a, b) => size(a) - size(b))
    if (best) return best
  }
  return null
}

const size = ({ omitted }: Elided) => omitted.reduce((sum, words) => sum + words.length, 0)

/** Every place of a text that has the parts in order, each next one as near as it comes. */
function elidedIn(parts: readonly string[], text: QuotableText, form: 'text' | 'folded'): Elided[] {
  const [first = '', ...rest] = parts
  const whole = text[form]
  const found: Elided[] = []
  for (let at = whole.indexOf(first); at >= 0; at = whole.indexOf(first, at + 1)) {
    const ends = [at + first.length]
    const starts = [at]
    for (const part of rest) {
      const from = ends.at(-1) ?? 0
      const next = whole.indexOf(part, from)
      if (next < 0 || next - from > MOST_OMITTED) break
      starts.push(next)
      ends.push(next + part.length)
    }
    if (ends.length < parts.length) continue
    const place = placeOf(text, at, ends.at(-1) ?? at)
    if (!isBounded(place)) continue
    const omitted = starts.slice(1).map((start, index) => text.text.slice(ends[index], start))
    found.push({ place, omitted, turning: omitted.some((words) => TURNING.test(words)) })
  }
  return found
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
