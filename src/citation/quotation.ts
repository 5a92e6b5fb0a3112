import { align } from './alignment.ts'
import { compactText, foldQuoted } from './compact-text.ts'
import { nearestEnd, patternOf } from './edit-distance.ts'
import { type Elided, findElided, gapsBetween, type IsMeant, turnsSentence } from './elision.ts'
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
  /** Former editions that have the words, where no present text has them; null where they cannot be searched. */
  former?: FormerPlace[] | null
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

/** With more changes for each of its units, a passage has less than that share of a text. */
const MOST_CHANGED = 2 * (1 - LEAST_LIKENESS)
/** Units of alignment that are paid for once the nearest stretches are known. */
const ALIGNED = 500_000

/** Where a passage is from was not said. */
const NOT_SAID: IsMeant = () => false

const ABSENT: QuotationReport = { status: 'absent', at: [], differences: [], likeness: 0 }
const QUOTED =
  /^\s*(?:“([\s\S]*)”|‘([\s\S]*)’|「([\s\S]*)」|『([\s\S]*)』|〝([\s\S]*)〞|«([\s\S]*)»|"([^"]*)"|'([^']*)')\s*$/u

/**
 * Whether a passage stands in the corpus, and where. Width of characters, spaces and line breaks do not
 * count; every other character does. A passage in quotation marks is also tried without them. The list of
 * texts is prepared at the first passage: pass the same list with the next ones.
 *
 * @param isMeant - places that the passage is said to be from: of many, one of these is among those listed
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

/** The one that says more of two reports, the first where both say the same. */
function best(a: QuotationReport | null, b: QuotationReport | null): QuotationReport {
  const rank = (report: QuotationReport | null) =>
    ['elided', 'converted', 'exact'].indexOf(report?.status ?? '')
  return (rank(a) >= rank(b) ? a : b) ?? ABSENT
}

function isLongEnough(compact: string): boolean {
  return Array.from(compact.replace(/[^\p{L}\p{N}]/gu, '')).length >= SHORTEST
}

/** Where a passage stands as it is, in other forms of its characters, or with words left out. */
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
 * Places of a passage: of each document in the first of its readings that has it. `parted` is one in a clause
 * whose items the passage leaves out without a mark.
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

/** A place in a clause's own text with the clauses below that stand inside it; null where none does. */
function partedAt(text: QuotableText, start: number, end: number): Elided | null {
  const inside = gapsBetween(text, start, end)
  if (inside.length === 0) return null
  const omitted = inside.map((gap) => gap.omitted)
  return { place: placeOf(text, start, end), omitted, turning: omitted.some(turnsSentence) }
}

/** The stretch that has most of a passage, with what is different. */
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
