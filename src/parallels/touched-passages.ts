import type { FoldedAgain } from './fold-again.ts'
import type { FoldedCorpus } from './folded-corpus.ts'
import { type GramCounts, MOST_HOLDERS, NO_SLOT, slotsOf } from './grams.ts'

/** Flags of slots: the holders changed; a formula, of which only the first holder counts. */
const TOUCHED = 1
const FORMULA = 2

/** The slots of one passage. */
function slotsIn(slots: Uint32Array, { starts }: FoldedCorpus, passage: number): Uint32Array {
  return slots.subarray(starts[passage], starts[passage + 1]).filter((slot) => slot !== NO_SLOT)
}

/** The same for a passage of the former corpus. */
function formerSlots(
  { units, starts }: FoldedCorpus,
  { length, counts }: GramCounts,
  passage: number,
): Uint32Array {
  const own = units.subarray(starts[passage], starts[passage + 1])
  return slotsOf(own, length, counts.length).filter((slot) => slot !== NO_SLOT)
}

/**
 * The present passages whose row may have changed: new ones, those whose characters have another
 * weight, and those that share an n-gram with an added or removed passage, where that changes which
 * passages hold the n-gram. All other rows are unchanged.
 *
 * @param grams - present counts
 * @param slots - present slots, see grams.ts
 * @param weighsSame - whether the characters of a former passage have the same weights as before
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
  /** The earliest removed passage of each slot, by its former index. */
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

/** A formula is touched where its first holder is new, or an earlier one was removed. */
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
