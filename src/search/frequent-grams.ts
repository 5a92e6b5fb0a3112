import { frequentStarts, GRAM_LIMIT, longerStarts } from './gram.ts'

/** A document as its grams are counted. */
export interface CountedDocument {
  /** Its searchable texts, folded. */
  texts: readonly string[]
  /** What reading it takes, in bytes. */
  size: number
}

/** Offsets of a text at which a gram starts that may be frequent. */
type Starts = Map<string, number[]>

/** Bytes of the documents that have each gram of a length, where it starts at one of the offsets. */
function countGrams(
  documents: readonly CountedDocument[],
  starts: readonly Starts[],
  length: number,
): Map<string, number> {
  const counts = new Map<string, { last: number; size: number }>()
  for (const [place, { size }] of documents.entries()) {
    for (const [text, offsets] of starts[place] ?? []) {
      for (const at of offsets) {
        const gram = text.slice(at, at + length)
        const count = counts.get(gram)
        if (!count) counts.set(gram, { last: place, size })
        else if (count.last !== place) {
          count.last = place
          count.size += size
        }
      }
    }
  }
  return new Map([...counts].map(([gram, { size }]) => [gram, size]))
}

/** The offsets for grams one character longer; texts without any fall away. */
function extend(starts: Starts, frequent: ReadonlySet<string>, length: number): Starts {
  const longer: Starts = new Map()
  for (const [text, offsets] of starts) {
    const next = longerStarts(frequentStarts(text, offsets, length, (gram) => frequent.has(gram)))
    if (next.length > 0) longer.set(text, next)
  }
  return longer
}

const everywhere = (text: string) => Array.from({ length: text.length }, (_, at) => at)

/**
 * The grams that stand in documents of more than `limit` bytes together. Found length by length: a gram
 * can only be frequent where both its parts are (R. Agrawal and R. Srikant, Fast algorithms for mining
 * association rules, 1994).
 */
export function frequentGrams(
  documents: readonly CountedDocument[],
  limit: number,
): ReadonlySet<string> {
  const found = new Set<string>()
  if (documents.reduce((sum, { size }) => sum + size, 0) <= limit) return found
  let starts = documents.map(
    ({ texts }): Starts => new Map(texts.map((text) => [text, everywhere(text)])),
  )
  for (let length = 1; length <= GRAM_LIMIT; length++) {
    const frequent = new Set<string>()
    for (const [gram, size] of countGrams(documents, starts, length))
      if (size > limit) frequent.add(gram)
    if (frequent.size === 0) break
    for (const gram of frequent) found.add(gram)
    starts = starts.map((one) => extend(one, frequent, length))
  }
  return found
}
