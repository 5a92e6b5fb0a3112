import type { ClausePostings } from './clause-postings.ts'
import { encodeCount } from './gram-count.ts'
import { type GramLayout, HANS, HANT } from './gram-layout.ts'

/**
 * The offsets at which n-grams of one length start, in the order of the texts, with the number of
 * each n-gram.
 */
export interface GramStarts {
  offsets: Int32Array
  grams: Int32Array
  /** Number of different n-grams. */
  size: number
}

/** The n-grams of one length with their documents. */
export interface GramLevel {
  length: number
  /**
   * For each n-gram: one of its offsets, whether it is frequent, and in how many documents it
   * occurs.
   */
  examples: Int32Array
  frequent: Uint8Array
  documents: Int32Array
  /**
   * Document by document: each n-gram in it, and how much of the document contains it, see
   * `encodeCount`.
   */
  grams: Int32Array
  counts: Int32Array
  /** Where the n-grams of each document begin in these two arrays, and the end of the last ones. */
  starts: Int32Array
  /** The clauses of the frequent n-grams; null if the index does not record them. */
  clauses: ClausePostings | null
}

/**
 * Working values per n-gram, stored together: the last document that contained it, its position
 * among the n-grams of that document, and the last clause that contained it in each script.
 */
const LAST = 4

/** Value of a text outside the clauses in a packed sum of texts, in which a clause is 1. */
const PART = 1 << 16

/**
 * Counts the n-grams of one length: their documents, and how much of each document contains them.
 */
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
  const found = new Pairs()
  const sums = { hant: new Int32Array(FIRST), hans: new Int32Array(FIRST) }
  const starts = new Int32Array(sizes.length + 1)
  let text = 0
  let document = -1
  for (let at = 0; at < offsets.length; at++) {
    const offset = offsets[at] ?? 0
    while (offset >= (ends[text] ?? 0)) text++
    while (document < (layout.documents[text] ?? 0)) {
      found.count(sums, starts[document] ?? 0)
      starts[++document] = found.used
    }
    const gram = grams[at] ?? 0
    const own = LAST * gram
    const first = starts[document] ?? 0
    if (last[own] !== document) {
      last[own] = document
      examples[gram] = offset
      bytes[gram] = (bytes[gram] ?? 0) + (sizes[document] ?? 0)
      documents[gram] = (documents[gram] ?? 0) + 1
      last[own + 1] = found.used - first
      found.add(gram)
      if (found.used - first > sums.hant.length)
        for (const one of SIDES) sums[one] = longer(sums[one])
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
  found.count(sums, starts[document] ?? 0)
  starts.fill(found.used, document + 1)
  return {
    ...{ length, examples, documents, starts },
    frequent: aboveLimit(bytes, limit),
    grams: found.grams.slice(0, found.used),
    counts: found.counts.slice(0, found.used),
  }
}

/**
 * For the n-grams of one document, by position: the number of clauses and other texts that contain
 * each, per script.
 */
type Sums = Record<'hant' | 'hans', Int32Array>
const SIDES = ['hant', 'hans'] as const

/** Initial capacity; most documents have fewer n-grams of a length. */
const FIRST = 1 << 14

/**
 * The n-grams of each document with their counts, in growing arrays: far fewer entries than n-gram
 * starts.
 */
class Pairs {
  grams = new Int32Array(FIRST)
  counts = new Int32Array(FIRST)
  used = 0

  add(gram: number): void {
    if (this.used === this.grams.length) {
      this.grams = longer(this.grams)
      this.counts = longer(this.counts)
    }
    this.grams[this.used++] = gram
  }

  /** Stores the counts of a document whose n-grams begin at `first`, and resets the sums. */
  count({ hant, hans }: Sums, first: number): void {
    for (let place = first; place < this.used; place++)
      this.counts[place] = countOf(hant[place - first] ?? 0, hans[place - first] ?? 0)
    hant.fill(0, 0, this.used - first)
    hans.fill(0, 0, this.used - first)
  }
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(array.length * 2)
  twice.set(array)
  return twice
}

function aboveLimit(bytes: Float64Array, limit: number): Uint8Array {
  const frequent = new Uint8Array(bytes.length)
  for (let gram = 0; gram < bytes.length; gram++) if ((bytes[gram] ?? 0) > limit) frequent[gram] = 1
  return frequent
}

function countOf(hant: number, hans: number): number {
  return hant === hans ? encodeCount(hant % PART, Math.floor(hant / PART)) : 0
}
