import { compactText, foldQuoted } from './compact-text.ts'
import { type PairIndex, type PassagePlace, placesOf, rarestPair } from './pair-index.ts'
import {
  clauseAround,
  type Gap,
  placeOf,
  type QuotableText,
  type QuotedPlace,
} from './quotable-text.ts'

/** Marks of omission: …… of GB/T 15834, one … or more, dots, each of them in brackets, and （略）. */
const ELISION =
  /[[［〔【(（]?(?:[…⋯‥]+|\.{3,}|。{3,}|[·・]{3,})[\]］〕】)）]?|[[［〔【(（][前中下后後]?略[\]］〕】)）]/u
/** Punctuation of the quoted text that may be next to a mark of omission (GB/T 15834-2011). */
const EDGE = /^[,.;:!?，。；：、！？]+|[,.;:!?，。；：、！？]+$/gu
/** A shorter part occurs everywhere: two such parts identify nothing. */
const SHORTEST_PART = 2
/** Shortest total length of all parts that can be recognized. */
const SHORTEST_SUM = 6
/** A longer gap between two parts, in UTF-16 code units, is not an omission but another passage. */
const MOST_OMITTED = 600
/** The same limit within one clause. */
const MOST_IN_CLAUSE = 20_000
/**
 * Occurrences of the rarest part that are tried: parts that are formulas of every law have hundreds
 * of thousands.
 */
const MOST_TRIED = 50_000
/** Once one is found, how many occurrences are compared for the shortest omission. */
const MOST_COMPARED = 1000
/** Words whose omission reverses the meaning of a sentence: negations, exceptions, conditions. */
const TURNING = [
  /不|未|無|无|非|勿|毋|禁止|[严嚴]禁|[没沒]有|但|例外|另有|如果|倘|若(?!干|幹)|[只祇]有/gu,
  /除[^,，。;；]{0,40}?外/gu,
] as const
/**
 * Context searched around an omission: a quoted part may be enclosed in a reversing construction,
 * 除……外.
 */
const TURNING_REACH = 42

/** A quotation with marks of omission, found in one place of the corpus with its parts in order. */
export interface Elided {
  place: QuotedPlace
  /**
   * The words omitted at each mark, as the text has them without spaces and width: at a mark
   * between two parts the words between them, at a leading or trailing mark the rest of the
   * sentence, if any.
   */
  omitted: string[]
  /** Whether the omitted words contain a negation, an exception or a condition. */
  turning: boolean
}

/** Whether a place is the stated source of the passage. */
export type IsMeant = (place: QuotedPlace) => boolean

/** A passage divided at its marks of omission. */
interface ElidedParts {
  parts: string[]
  /** Whether a mark precedes the first part, and whether one follows the last. */
  leads: boolean
  trails: boolean
}

/** Divides a passage at its marks of omission; null where it has none. */
function elidedParts(passage: string): ElidedParts | null {
  const all = passage
    .split(new RegExp(ELISION, 'gu'))
    .map((part) => compactText(part).text.replace(EDGE, ''))
  if (all.length < 2) return null
  const parts = all.filter((part) => part !== '')
  return { parts, leads: all[0] === '', trails: all.at(-1) === '' }
}

/**
 * Finds a passage with marks of omission: all of its parts, each exact or folded, in order, in one
 * clause or in a clause with its descendants. Of several such places it returns, in this order of
 * preference, the stated source; with a leading or trailing mark, which may omit anything, one
 * where the omission reverses the meaning; the one with the shortest omission. Null where there is
 * none, or where a part is changed or out of order.
 */
export function findElided(passage: string, index: PairIndex, isMeant: IsMeant): Elided | null {
  const elided = elidedParts(passage)
  if (elided === null || elided.parts.length === 0) return null
  const { parts } = elided
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (length < SHORTEST_SUM || parts.some((part) => part.length < SHORTEST_PART)) return null
  const folded = parts.map((part) => foldQuoted(part))
  // Clauses between the parts of another clause are omitted too: the running text includes them, so
  // it is tried first.
  for (const isOwn of [false, true])
    for (const form of ['text', 'folded'] as const) {
      const written = { ...elided, parts: form === 'text' ? parts : folded }
      const found = elidedAs(written, folded, { form, isOwn }, index, isMeant)
      if (found) return found
    }
  return null
}

/**
 * Which texts are searched: as written or folded; running text, or the own text of single clauses.
 */
interface Way {
  form: 'text' | 'folded'
  isOwn: boolean
}

/**
 * Sort key, lower is better: whether it is the stated source, whether the omission reverses the
 * meaning, omitted length.
 */
function ranksOf({ leads, trails }: ElidedParts, isMeant: IsMeant) {
  return ({ place, omitted, turning }: Elided) => [
    isMeant(place) ? 0 : 1,
    turning && (leads || trails) ? 0 : 1,
    omitted.reduce((sum, words) => sum + words.length, 0),
  ]
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((rank, nth) => rank !== b[nth])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

/**
 * The best match among all occurrences of the rarest part that have the other parts around them.
 */
function elidedAs(
  elided: ElidedParts,
  folded: readonly string[],
  { form, isOwn }: Way,
  index: PairIndex,
  isMeant: IsMeant,
): Elided | null {
  const { parts } = elided
  const ranks = ranksOf(elided, isMeant)
  const rarity = folded.map((part) => rarestPair(part, index)?.size ?? 0)
  const anchor = rarity.reduce((best, size, nth) => (size < (rarity[best] ?? 0) ? nth : best), 0)
  let best: Elided | null = null
  let tried = 0
  for (const place of placesOf(parts[anchor] ?? '', folded[anchor] ?? '', form, index)) {
    if ((place.text.gaps !== undefined) !== isOwn) continue
    if (++tried > (best === null ? MOST_TRIED : MOST_COMPARED)) break
    const found = elidedAround(elided, anchor, place, form)
    if (found && (best === null || isLess(ranks(found), ranks(best)))) best = found
  }
  return best
}

/**
 * Matches the parts in order around an occurrence of one of them, each at its closest occurrence.
 */
function elidedAround(
  elided: ElidedParts,
  anchor: number,
  { text, at }: PassagePlace,
  form: 'text' | 'folded',
): Elided | null {
  const { parts } = elided
  const whole = text[form]
  const clause = clauseAround(text, at)
  const starts: number[] = []
  starts[anchor] = at
  for (let nth = anchor - 1, end = at; nth >= 0; nth--) {
    const part = parts[nth] ?? ''
    const near = end - MOST_OMITTED - part.length
    const from = Math.max(0, Math.min(near, Math.max(clause.start, end - MOST_IN_CLAUSE)))
    const found = whole.slice(from, end).lastIndexOf(part)
    if (found < 0) return null
    end = from + found
    starts[nth] = end
  }
  const ends = parts.map((part, nth) => (starts[nth] ?? 0) + part.length)
  for (let nth = anchor + 1; nth < parts.length; nth++) {
    const part = parts[nth] ?? ''
    const from = ends[nth - 1] ?? 0
    const near = from + MOST_OMITTED + part.length
    const to = Math.max(near, Math.min(clause.end, from + MOST_IN_CLAUSE))
    const found = whole.slice(from, to).indexOf(part)
    if (found < 0) return null
    starts[nth] = from + found
    ends[nth] = from + found + part.length
  }
  const place = placeOf(text, starts[0] ?? at, ends.at(-1) ?? at)
  if (!isBounded(place)) return null
  const gaps = starts.slice(1).map((start, nth) => ({ start: ends[nth] ?? start, end: start }))
  const ranges = withEnds(elided, gaps, text, starts[0] ?? at, ends.at(-1) ?? at)
  const between = gapsBetween(text, starts[0] ?? at, ends.at(-1) ?? at)
  const turning = turns(text.text, ranges) || between.some((gap) => turnsSentence(gap.omitted))
  return { place, omitted: omittedWords(text.text, ranges, between), turning }
}

/** The sub-clauses that a range of a clause's own text omits. */
export function gapsBetween({ gaps = [] }: QuotableText, start: number, end: number): Gap[] {
  return gaps.filter(({ at }) => start < at && at < end)
}

/** The words omitted in each range, and in each gap outside all ranges, in text order. */
function omittedWords(text: string, ranges: readonly Range[], gaps: readonly Gap[]): string[] {
  const isIn = ({ at }: Gap, { start, end }: Range) => start <= at && at <= end
  const marked = ranges.map((range) => {
    const own = gaps.filter((gap) => isIn(gap, range))
    const [last = range.start] = own.map(({ at }) => at).slice(-1)
    const words = own.map(({ at, omitted }, nth) => {
      return text.slice(own[nth - 1]?.at ?? range.start, at) + omitted
    })
    return { at: range.start, words: [...words, text.slice(last, range.end)].join('') }
  })
  const unmarked = gaps
    .filter((gap) => !ranges.some((range) => isIn(gap, range)))
    .map(({ at, omitted }) => ({ at, words: omitted }))
  return [...marked, ...unmarked].sort((a, b) => a.at - b.at).map(({ words }) => words)
}

interface Range {
  start: number
  end: number
}

/** The gaps between parts, and the rest of the sentence at a leading or trailing mark. */
function withEnds(
  { leads, trails }: ElidedParts,
  gaps: readonly Range[],
  text: QuotableText,
  start: number,
  end: number,
): Range[] {
  const front = clauseAround(text, start)
  const sentence = Math.max(
    front.start + front.label,
    sentenceEnd(text.text.slice(front.start, start)) + front.start,
  )
  const rest = text.text.slice(end, clauseAround(text, end - 1).end)
  const behind = /^[^。!?;]*/u.exec(rest)?.[0].length ?? 0
  return [
    ...(leads && sentence < start ? [{ start: sentence, end: start }] : []),
    ...gaps,
    ...(trails && behind > 0 ? [{ start: end, end: end + behind }] : []),
  ]
}

/** Offset after the last sentence end in a text. */
function sentenceEnd(text: string): number {
  return Math.max(...[...'。!?;'].map((mark) => text.lastIndexOf(mark))) + 1
}

/** Whether omitted words contain a negation, an exception or a condition. */
export function turnsSentence(omitted: string): boolean {
  return TURNING.some((words) => omitted.search(words) >= 0)
}

/**
 * Whether a negation, an exception or a condition is in an omission, or overlaps one at its first
 * or last character.
 */
function turns(text: string, ranges: readonly Range[]): boolean {
  const inside = (at: number) => ranges.some(({ start, end }) => start <= at && at < end)
  const from = Math.max(0, (ranges[0]?.start ?? 0) - TURNING_REACH)
  const near = text.slice(from, (ranges.at(-1)?.end ?? 0) + TURNING_REACH)
  return TURNING.some((words) =>
    Array.from(near.matchAll(words)).some(({ 0: word, index }) => {
      const at = from + index
      return inside(at) || inside(at + word.length - 1)
    }),
  )
}

/**
 * Whether a place is one clause, a clause with its descendants, or items of the same article or
 * item.
 */
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
