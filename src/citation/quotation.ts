import { align } from './alignment.ts'
import { compactText, foldQuoted } from './compact-text.ts'
import { nearestEnd, patternOf } from './edit-distance.ts'
import { type Elided, findElided, gapsBetween, type IsMeant, turnsSentence } from './elision.ts'
import { likelyStretches } from './likely-stretches.ts'
import { type PairIndex, pairIndexOf, placesOf } from './pair-index.ts'
import type { QuotableText, QuotedPlace } from './quotable-text.ts'
import { placeOf } from './quotable-text.ts'

/**
 * `exact`: every character, in either reading. `converted`: the same in the other script or with
 * variant characters. `elided`: all of its parts between marks of omission, in order. `altered`:
 * close to a place, with differences. `absent`: not in the texts that were searched.
 */
export type QuotationStatus = 'exact' | 'converted' | 'elided' | 'altered' | 'absent'

/** One difference: the words of the passage and those of the text; either can be empty. */
export interface Difference {
  passage: string
  text: string
  /** Its position in the passage, in UTF-16 code units. */
  start: number
  end: number
}

export interface QuotationReport {
  status: QuotationStatus
  /** Every place where it was found; for an altered passage the closest one. */
  at: QuotedPlace[]
  differences: Difference[]
  /** Share of the passage that the text contains in the same order, 0 to 1. */
  likeness: number
  /**
   * For an elided passage: the words omitted at each mark, as the text has them without spaces and
   * width.
   */
  omitted?: string[]
  /** For an elided passage: null, or why the omission may be unfair. */
  warning?: 'turning' | null
  /**
   * Former editions that contain the words, if no present text does; null where they cannot be
   * searched.
   */
  former?: FormerPlace[] | null
}

/** Where a passage was found in a former edition of a document. */
export interface FormerPlace {
  document: string
  /** `2018-03-01`, as in addresses: `/rules/@2018-03-01/`. */
  edition: string
  /** How they were found there. */
  status: QuotationStatus
  /** Clauses of that edition where the passage begins: `rules/art3`. */
  at: string[]
}

/** Below this share a passage is not a changed quotation, but another text on the same subject. */
const LEAST_LIKENESS = 0.6
/** Most places listed: a formula can occur in hundreds. */
const MOST_PLACES = 20
/** Differences are computed for at most this many code units of a passage. */
const LONGEST_COMPARED = 3000
/** A single character is not a quotation. */
const SHORTEST = 2

/** With more edits per code unit, a passage cannot reach that share. */
const MOST_CHANGED = 2 * (1 - LEAST_LIKENESS)
/** Budget of alignment, in units, once the closest candidates are known. */
const ALIGNED = 500_000

/** For passages without a stated source. */
const NOT_SAID: IsMeant = () => false

const ABSENT: QuotationReport = { status: 'absent', at: [], differences: [], likeness: 0 }
const QUOTED =
  /^\s*(?:“([\s\S]*)”|‘([\s\S]*)’|「([\s\S]*)」|『([\s\S]*)』|〝([\s\S]*)〞|«([\s\S]*)»|"([^"]*)"|'([^']*)')\s*$/u

/**
 * Whether a passage is in the corpus, and where. Character width, spaces and line breaks are
 * ignored; every other character counts. A passage in quotation marks is also tried without them.
 * The list of texts is indexed at the first passage: pass the same list with the next ones.
 *
 * @param isMeant - the stated source of the passage: of many places, one of these is among those
 * listed
 */
export function checkQuotation(
  passage: string,
  corpus: readonly QuotableText[],
  isMeant: IsMeant = NOT_SAID,
): QuotationReport {
  const [, ...inner] = QUOTED.exec(passage) ?? []
  const bare = inner.find((text) => text !== undefined)
  const index = pairIndexOf(corpus)
  const found = standing(passage, index, isMeant)
  if (bare === undefined || found?.status === 'exact') return found ?? nearest(passage, index)
  const within = standing(bare, index, isMeant)
  if (found || within) return best(within, found)
  const near = nearest(bare, index)
  const shift = passage.indexOf(bare)
  const differences = near.differences.map((difference) => ({
    ...difference,
    start: difference.start + shift,
    end: difference.end + shift,
  }))
  return { ...near, differences }
}

/** The more specific of two reports; the first if both are equal. */
function best(a: QuotationReport | null, b: QuotationReport | null): QuotationReport {
  const rank = (report: QuotationReport | null) =>
    ['elided', 'converted', 'exact'].indexOf(report?.status ?? '')
  return (rank(a) >= rank(b) ? a : b) ?? ABSENT
}

function isLongEnough(compact: string): boolean {
  return Array.from(compact.replace(/[^\p{L}\p{N}]/gu, '')).length >= SHORTEST
}

/** Finds a passage exactly, in other forms of its characters, or with words omitted. */
function standing(passage: string, index: PairIndex, isMeant: IsMeant): QuotationReport | null {
  const { text } = compactText(passage)
  if (!isLongEnough(text)) return null
  const folded = foldQuoted(text)
  let parted: Elided | null = null
  for (const status of ['exact', 'converted'] as const) {
    const [written, form] =
      status === 'exact' ? [text, 'text' as const] : [folded, 'folded' as const]
    const found = occurrences(written, folded, form, index, isMeant)
    if (found.at.length > 0) return { status, at: found.at, differences: [], likeness: 1 }
    parted ??= found.parted
  }
  const elided = parted ?? findElided(passage, index, isMeant)
  if (!elided) return null
  const { place, omitted, turning } = elided
  const warning = turning ? 'turning' : null
  return { status: 'elided', at: [place], differences: [], likeness: 1, omitted, warning }
}

/**
 * Places of a passage: for each document in the first of its readings that contains it. `parted` is
 * one in a clause whose sub-clauses the passage omits without a mark.
 */
function occurrences(
  passage: string,
  folded: string,
  form: 'text' | 'folded',
  index: PairIndex,
  isMeant: IsMeant,
): { at: QuotedPlace[]; parted: Elided | null } {
  const places: QuotedPlace[] = []
  const found = new Map<string, QuotableText>()
  let parted: Elided | null = null
  for (const { text, at } of placesOf(passage, folded, form, index)) {
    if (text.gaps !== undefined) {
      const here = partedAt(text, at, at + passage.length)
      if (parted === null || (here && isMeant(here.place))) parted = here
      continue
    }
    const first = found.get(text.document) ?? text
    if (first !== text) continue
    found.set(text.document, text)
    const place = placeOf(text, at, at + passage.length)
    if (places.length < MOST_PLACES) places.push(place)
    else if (isMeant === NOT_SAID || places.some(isMeant)) break
    else if (isMeant(place)) places[0] = place
  }
  return { at: places, parted }
}

/**
 * A place in a clause's own text, with the sub-clauses omitted inside it; null when there are none.
 */
function partedAt(text: QuotableText, start: number, end: number): Elided | null {
  const inside = gapsBetween(text, start, end)
  if (inside.length === 0) return null
  const omitted = inside.map((gap) => gap.omitted)
  return { place: placeOf(text, start, end), omitted, turning: omitted.some(turnsSentence) }
}

/** The closest place of a passage, with the differences. */
function nearest(passage: string, index: PairIndex): QuotationReport {
  const { text: compact, offsets } = compactText(passage)
  if (!isLongEnough(compact)) return ABSENT
  const folded = foldQuoted(compact).slice(0, LONGEST_COMPARED)
  const pattern = patternOf(folded)
  const ranked = likelyStretches(folded, index)
    .filter(({ text }) => text.gaps === undefined)
    .map((stretch) => {
      const part = stretch.text.folded.slice(stretch.start, stretch.end)
      return { ...stretch, part, near: nearestEnd(pattern, part) }
    })
    .filter(({ near }) => near.distance <= folded.length * MOST_CHANGED)
    .sort((a, b) => a.near.distance - b.near.distance)
  let best = ABSENT
  let paid = 0
  for (const { text, start, part, near } of ranked) {
    paid += folded.length * (2 * near.distance + 1)
    if (paid > ALIGNED && near !== ranked[0]?.near) break
    const aligned = align(folded, part, near)
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

/** The words of the original passage at a range of its compact form. */
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
