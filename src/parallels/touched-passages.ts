import type { FoldedAgain } from './fold-again.ts'
import type { FoldedCorpus } from './folded-corpus.ts'
import { type GramCounts, MOST_HOLDERS, NO_SLOT, slotsOf } from './grams.ts'

/** Slots whose holders are not what they were, and slots of formulas of which only the first holder counts. */
const TOUCHED = 1
const FORMULA = 2

/** The slots of one passage out of those of its corpus. */
function slotsIn(slots: Uint32Array, { starts }: FoldedCorpus, passage: number): Uint32Array {
  return slots.subarray(starts[passage], starts[passage + 1]).filter((slot) => slot !== NO_SLOT)
}

/** The same for a passage that was there before. */
function formerSlots(
  { units, starts }: FoldedCorpus,
  { length, counts }: GramCounts,
  passage: number,
): Uint32Array {
  const own = units.subarray(starts[passage], starts[passage + 1])
  return slotsOf(own, length, counts.length).filter((slot) => slot !== NO_SLOT)
}

/**
 * The passages of today whose row may be another than before: those that were not there, those whose
 * characters weigh otherwise, and those that share a stretch with a passage that came or went, where that
 * changes which passages hold the stretch. All other rows are what they were.
 *
 * @param grams - counts of today
 * @param slots - of today, see grams.ts
 * @param weighs - whether the characters of a former passage weigh as before
 */
export function touchedPassages(
  again: FoldedAgain,
  former: FoldedCorpus,
  grams: GramCounts,
  slots: Uint32Array,
  weighsSame: (formerPassage: number, passage: number) => boolean,
): number[] {
  const { corpus, places, added } = again
  const touched = new Uint8Array(corpus.documents.length)
  for (const passage of added) touched[passage] = 1
  for (const [before, passage] of places.entries())
    if (passage >= 0 && !weighsSame(before, passage)) touched[passage] = 1
  const marks = touchedSlots(again, former, grams, slots)
  const { starts } = corpus
  for (let passage = 0; passage < touched.length; passage++) {
    const end = (starts[passage + 1] ?? 0) - 1
    for (let at = starts[passage] ?? 0; at < end && touched[passage] === 0; at++) {
      const slot = slots[at] ?? NO_SLOT
      if (slot !== NO_SLOT && marks[slot] === TOUCHED) touched[passage] = 1
    }
  }
  return [...touched.keys()].filter((passage) => touched[passage] === 1)
}

function touchedSlots(
  { corpus, places, added, removed }: FoldedAgain,
  former: FoldedCorpus,
  grams: GramCounts,
  slots: Uint32Array,
): Uint8Array {
  const changes = new Map<number, number>()
  /** The earliest passage that went, by slot, as it was counted then. */
  const gone = new Map<number, number>()
  for (const passage of removed)
    for (const slot of formerSlots(former, grams, passage)) {
      changes.set(slot, (changes.get(slot) ?? 0) - 1)
      if (!gone.has(slot)) gone.set(slot, passage)
    }
  for (const passage of added)
    for (const slot of slotsIn(slots, corpus, passage))
      changes.set(slot, (changes.get(slot) ?? 0) + 1)
  const marks = new Uint8Array(grams.counts.length)
  let formulas = 0
  for (const [slot, change] of changes) {
    const now = grams.more.get(slot) ?? grams.counts[slot] ?? 0
    const isFormula = now > MOST_HOLDERS && now - change > MOST_HOLDERS
    marks[slot] = isFormula ? FORMULA : TOUCHED
    formulas += Number(isFormula)
  }
  if (formulas > 0) markFormulas({ corpus, places, added }, slots, marks, gone, formulas)
  return marks
}

/** A formula is touched where its first holder came, or where an earlier one went. */
function markFormulas(
  { corpus, places, added }: Pick<FoldedAgain, 'corpus' | 'places' | 'added'>,
  slots: Uint32Array,
  marks: Uint8Array,
  gone: ReadonlyMap<number, number>,
  count: number,
): void {
  const isNew = new Set(added)
  const before = new Map<number, number>()
  for (const [old, passage] of places.entries()) if (passage >= 0) before.set(passage, old)
  let left = count
  for (let passage = 0; passage < corpus.documents.length && left > 0; passage++)
    for (let at = corpus.starts[passage] ?? 0; at < (corpus.starts[passage + 1] ?? 0); at++) {
      const slot = slots[at] ?? NO_SLOT
      if (slot === NO_SLOT || marks[slot] !== FORMULA) continue
      left--
      const earlier = gone.get(slot) ?? Number.POSITIVE_INFINITY
      marks[slot] = isNew.has(passage) || earlier < (before.get(passage) ?? 0) ? TOUCHED : 0
    }
}
