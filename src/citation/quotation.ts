import { align } from './alignment.ts'
import { compactText, foldQuoted } from './compact-text.ts'
import { findElided } from './elision.ts'
import { likelyStretches } from './likely-stretches.ts'
import { type PairIndex, pairIndexOf, placesOf } from './pair-index.ts'
import type { QuotableText, QuotedPlace } from './quotable-text.ts'
import { placeOf } from './quotable-text.ts'

/**
 * `exact`: character by character, in either reading. `converted`: the same in the other script or in
 * another form of its characters. `elided`: all of its parts between marks of omission, in their order.
 * `altered`: close to a place, with differences. `absent`: not in the texts that were searched.
 */
export type QuotationStatus = 'exact' | 'converted' | 'elided' | 'altered' | 'absent'

/** One difference: what the passage has and what the text has; either can be empty. */
export interface Difference {
  passage: string
  text: string
  /** Where it is in the passage, in UTF-16 code units. */
  start: number
  end: number
}

export interface QuotationReport {
  status: QuotationStatus
  /** Every place where it stands; of an altered one the nearest. */
  at: QuotedPlace[]
  differences: Difference[]
  /** Share of the passage that stands in the text in the same order, 0 to 1. */
  likeness: number
  /** Of an elided one: the words left out at each mark, as the text has them, spaces and width aside. */
  omitted?: string[]
  /** Of an elided one: null, or why leaving those words out may not be fair. */
  warning?: 'turning' | null
  /** Former editions that have the words, where no present text has them. */
  former?: FormerPlace[]
}

/** Where words stand in an edition of a document that is not the present one. */
export interface FormerPlace {
  document: string
  /** `2018-03-01`, as addresses have it: `/rules/@2018-03-01/`. */
  edition: string
  /** How they stand there. */
  status: QuotationStatus
  /** Clauses of that edition in which they begin: `rules/art3`. */
  at: string[]
}

/** Below this share a passage is not a changed quotation, but another text on the same matter. */
const LEAST_LIKENESS = 0.6
/** Places listed at most: a formula can stand in hundreds. */
const MOST_PLACES = 20
/** A longer passage is compared for differences up to here. */
const LONGEST_COMPARED = 3000
/** A single character is no quotation. */
const SHORTEST = 2

const ABSENT: QuotationReport = { status: 'absent', at: [], differences: [], likeness: 0 }
const QUOTED = /^\s*(?:“([^“]*)”|「([^「]*)」|『([^『]*)』|"([^"]*)")\s*$/

/**
 * Whether a passage stands in the corpus, and where. Width of characters, spaces and line breaks do not
 * count; every other character does. A passage in quotation marks is also tried without them. The list of
 * texts is prepared at the first passage: pass the same list with the next ones.
 */
export function checkQuotation(passage: string, corpus: readonly QuotableText[]): QuotationReport {
  const [, ...inner] = QUOTED.exec(passage) ?? []
  const bare = inner.find((text) => text !== undefined)
  const report = checkPassage(passage, corpus)
  if (bare === undefined || report.status === 'exact') return report
  const other = checkPassage(bare, corpus)
  const shift = passage.indexOf(bare)
  const differences = other.differences.map((difference) => ({
    ...difference,
    start: difference.start + shift,
    end: difference.end + shift,
  }))
  return rank(other) >= rank(report) ? { ...other, differences } : report
}

function rank({ status }: QuotationReport): number {
  return ['absent', 'altered', 'elided', 'converted', 'exact'].indexOf(status)
}

function checkPassage(passage: string, corpus: readonly QuotableText[]): QuotationReport {
  const compact = compactText(passage)
  if (Array.from(compact.text.replace(/[^\p{L}\p{N}]/gu, '')).length < SHORTEST) return ABSENT
  const index = pairIndexOf(corpus)
  const folded = foldQuoted(compact.text)
  const exact = occurrences(compact.text, folded, 'text', index)
  if (exact.length > 0) return { status: 'exact', at: exact, differences: [], likeness: 1 }
  const converted = occurrences(folded, folded, 'folded', index)
  if (converted.length > 0) {
    return { status: 'converted', at: converted, differences: [], likeness: 1 }
  }
  const elided = findElided(passage, index)
  if (elided) {
    const { place, omitted, turning } = elided
    const warning = turning ? 'turning' : null
    return { status: 'elided', at: [place], differences: [], likeness: 1, omitted, warning }
  }
  return nearest(passage, compact.offsets, folded.slice(0, LONGEST_COMPARED), index)
}

/** Places of a passage: of each document in the first of its readings that has it. */
function occurrences(
  passage: string,
  folded: string,
  form: 'text' | 'folded',
  index: PairIndex,
): QuotedPlace[] {
  const places: QuotedPlace[] = []
  const found = new Map<string, QuotableText>()
  for (const { text, at } of placesOf(passage, folded, form, index)) {
    const first = found.get(text.document) ?? text
    if (first !== text) continue
    found.set(text.document, text)
    places.push(placeOf(text, at, at + passage.length))
    if (places.length >= MOST_PLACES) break
  }
  return places
}

function nearest(
  passage: string,
  offsets: Uint32Array,
  folded: string,
  index: PairIndex,
): QuotationReport {
  let best = ABSENT
  for (const { text, start, end } of likelyStretches(folded, index)) {
    const aligned = align(folded, text.folded.slice(start, end))
    const likeness = aligned.matches / folded.length
    const better =
      likeness > best.likeness ||
      (likeness === best.likeness && aligned.edits.length < best.differences.length)
    if (likeness < LEAST_LIKENESS || !better) continue
    best = {
      status: 'altered',
      at: [placeOf(text, start + aligned.textStart, start + aligned.textEnd)],
      differences: aligned.edits.map((edit) => ({
        ...partOfPassage(passage, offsets, edit.start, edit.end),
        text: text.text.slice(start + edit.textStart, start + edit.textEnd),
      })),
      likeness,
    }
  }
  return best
}

/** What the passage as it was given has at a range of its compact form. */
function partOfPassage(
  passage: string,
  offsets: Uint32Array,
  from: number,
  to: number,
): Omit<Difference, 'text'> {
  const start = offsets[from] ?? (offsets.at(-1) ?? -1) + 1
  const end = to === from ? start : (offsets[to - 1] ?? start) + 1
  return { passage: passage.slice(start, end), start, end }
}
