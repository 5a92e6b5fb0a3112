import type { ClausePostings } from './clause-postings.ts'
import { encodeCount } from './gram-count.ts'
import { type GramLayout, HANS, HANT } from './gram-layout.ts'

/** Where grams of one length start, in the order of the texts, each with the number of its gram. */
export interface GramStarts {
  offsets: Int32Array
  grams: Int32Array
  /** How many different grams. */
  size: number
}

/** The grams of one length with their documents. */
export interface GramLevel {
  length: number
  /** Of each gram: one of its offsets, whether it is frequent, and how many documents have it. */
  examples: Int32Array
  frequent: Uint8Array
  documents: Int32Array
  /** Document by document: each gram that it has, and how much of it has the gram, see `encodeCount`. */
  grams: Int32Array
  counts: Int32Array
  /** Where the grams of each document begin in these two; one more for where the last ones end. */
  starts: Int32Array
  /** The clauses of the frequent ones; null where the index does not say them. */
  clauses: ClausePostings | null
}

/**
 * Of each gram at work, beside each other: the document that had it last, where it stands among the grams of that
 * document, and the clause that had it last in either script.
 */
const LAST = 4

/** Value of a text outside the clauses in a sum of texts, of which a clause is 1. */
const PART = 1 << 16

/** Counts the grams of one length: their documents, and how much of each document has them. */
export function countLevel(
  layout: GramLayout,
  { offsets, grams, size }: GramStarts,
  length: number,
  limit: number,
): Omit<GramLevel, 'clauses'> {
  const { ends, sizes } = layout
  const examples = new Int32Array(size)
  const bytes = new Float64Array(size)
  const documents = new Int32Array(size)
  const last = new Int32Array(LAST * size).fill(-1)
  const found = new Int32Array(offsets.length)
  const sums = { hant: new Int32Array(offsets.length), hans: new Int32Array(offsets.length) }
  const starts = new Int32Array(sizes.length + 1)
  let used = 0
  let text = 0
  let document = -1
  for (let at = 0; at < offsets.length; at++) {
    const offset = offsets[at] ?? 0
    while (offset >= (ends[text] ?? 0)) text++
    while (document < (layout.documents[text] ?? 0)) starts[++document] = used
    const gram = grams[at] ?? 0
    const own = LAST * gram
    if (last[own] !== document) {
      last[own] = document
      examples[gram] = offset
      bytes[gram] = (bytes[gram] ?? 0) + (sizes[document] ?? 0)
      documents[gram] = (documents[gram] ?? 0) + 1
      last[own + 1] = used
      found[used++] = gram
    }
    const clause = layout.clauses[text] ?? 0
    const scripts = layout.scripts[text] ?? 0
    const value = layout.isPart[text] === 1 ? PART : 1
    const place = last[own + 1] ?? 0
    if ((scripts & HANT) !== 0 && last[own + 2] !== clause) {
      last[own + 2] = clause
      sums.hant[place] = (sums.hant[place] ?? 0) + value
    }
    if ((scripts & HANS) !== 0 && last[own + 3] !== clause) {
      last[own + 3] = clause
      sums.hans[place] = (sums.hans[place] ?? 0) + value
    }
  }
  starts.fill(used, document + 1)
  return {
    ...{ length, examples, documents, starts },
    frequent: aboveLimit(bytes, limit),
    grams: found.slice(0, used),
    counts: countsOf(sums, used),
  }
}

function aboveLimit(bytes: Float64Array, limit: number): Uint8Array {
  const frequent = new Uint8Array(bytes.length)
  for (let gram = 0; gram < bytes.length; gram++) if ((bytes[gram] ?? 0) > limit) frequent[gram] = 1
  return frequent
}

function countsOf({ hant, hans }: Record<'hant' | 'hans', Int32Array>, used: number): Int32Array {
  const counts = new Int32Array(used)
  for (let place = 0; place < used; place++)
    counts[place] = countOf(hant[place] ?? 0, hans[place] ?? 0)
  return counts
}

function countOf(hant: number, hans: number): number {
  return hant === hans ? encodeCount(hant % PART, Math.floor(hant / PART)) : 0
}
