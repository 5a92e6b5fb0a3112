import type { QuotableText } from './quotable-text.ts'

/**
 * Inverted index of character pairs in a set of folded texts: a passage is looked up at the few
 * places of its rarest pair instead of in all texts. Places are offsets into all texts joined; each
 * text begins at its `base`.
 */
export interface PairIndex {
  texts: readonly QuotableText[]
  /** Start of each text, followed by the end of the last. */
  bases: Uint32Array
  /** Index of each bucket's first entry in `places`, followed by the end of the last. */
  buckets: Uint32Array
  /** Grouped by bucket, ascending within each. */
  places: Uint32Array
}

/** Fewest and most buckets, as powers of two: about one per ten characters. */
const LEAST_BITS = 10
const MOST_BITS = 22
const CHARACTERS_A_BUCKET = 10

/** The bucket of a pair of UTF-16 code units; other pairs may share it. */
export function pairBucket({ buckets }: PairIndex, first: number, second: number): number {
  return bucketOf(first, second, buckets.length - 2)
}

/** @param mask - number of buckets (a power of two) minus one */
function bucketOf(first: number, second: number, mask: number): number {
  const mixed = Math.imul((first << 16) | second, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & mask
}

const known = new WeakMap<readonly QuotableText[], PairIndex>()

/** The index of a list of texts: built once per list. */
export function pairIndexOf(texts: readonly QuotableText[]): PairIndex {
  const index = known.get(texts) ?? buildIndex(texts)
  known.set(texts, index)
  return index
}

function buildIndex(texts: readonly QuotableText[]): PairIndex {
  const bases = new Uint32Array(texts.length + 1)
  for (const [at, { text }] of texts.entries()) bases[at + 1] = (bases[at] ?? 0) + text.length
  const size = bases[texts.length] ?? 0
  const bits = Math.ceil(Math.log2(size / CHARACTERS_A_BUCKET + 1))
  const count = 2 ** Math.min(Math.max(bits, LEAST_BITS), MOST_BITS)
  const buckets = new Uint32Array(count + 1)
  // Counted one bucket ahead, so that the prefix sums are the bucket starts.
  eachPair(texts, bases, count - 1, (bucket) => {
    buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + 1
  })
  for (let at = 1; at <= count; at++) buckets[at] = (buckets[at] ?? 0) + (buckets[at - 1] ?? 0)
  const next = buckets.slice()
  const places = new Uint32Array(buckets[count] ?? 0)
  eachPair(texts, bases, count - 1, (bucket, place) => {
    const at = next[bucket] ?? 0
    places[at] = place
    next[bucket] = at + 1
  })
  return { texts, bases, buckets, places }
}

function eachPair(
  texts: readonly QuotableText[],
  bases: Uint32Array,
  mask: number,
  visit: (bucket: number, place: number) => void,
): void {
  for (const [nth, { folded }] of texts.entries()) {
    const base = bases[nth] ?? 0
    let first = folded.charCodeAt(0)
    for (let at = 1; at < folded.length; at++) {
      const second = folded.charCodeAt(at)
      visit(bucketOf(first, second, mask), base + at - 1)
      first = second
    }
  }
}

/** Number of places in a bucket. */
export function bucketSize({ buckets }: PairIndex, bucket: number): number {
  return (buckets[bucket + 1] ?? 0) - (buckets[bucket] ?? 0)
}

/**
 * The rarest pair of a passage: its offset in the passage, and its bucket; null for fewer than two
 * code units.
 */
export function rarestPair(
  folded: string,
  index: PairIndex,
): { offset: number; bucket: number; size: number } | null {
  let best: { offset: number; bucket: number; size: number } | null = null
  for (let offset = 0; offset + 1 < folded.length; offset++) {
    const bucket = pairBucket(index, folded.charCodeAt(offset), folded.charCodeAt(offset + 1))
    const size = bucketSize(index, bucket)
    if (best === null || size < best.size) best = { offset, bucket, size }
    if (size === 0) break
  }
  return best
}

/** An occurrence of a passage: the text, and the offset in it. */
export interface PassagePlace {
  text: QuotableText
  at: number
}

/**
 * Every occurrence of a passage, in the order of the texts: the same result as a scan of all texts.
 *
 * @param passage - compact, and folded if `form` is `folded`
 * @param folded - the same passage, folded
 */
export function* placesOf(
  passage: string,
  folded: string,
  form: 'text' | 'folded',
  index: PairIndex,
): Generator<PassagePlace> {
  const { texts, bases, buckets, places } = index
  const rarest = rarestPair(folded, index)
  if (!rarest) return
  const { offset, bucket } = rarest
  let nth = 0
  for (let at = buckets[bucket] ?? 0; at < (buckets[bucket + 1] ?? 0); at++) {
    const place = places[at] ?? 0
    while ((bases[nth + 1] ?? Number.POSITIVE_INFINITY) <= place) nth++
    const start = place - offset - (bases[nth] ?? 0)
    const text = texts[nth]
    if (text && start >= 0 && text[form].startsWith(passage, start)) yield { text, at: start }
  }
}
