import { clauseLists } from './clause-postings.ts'
import { gramAt } from './gram-layout.ts'
import type { GramLevel } from './gram-level.ts'
import type { GramLevels } from './gram-levels.ts'
import { NumberWriter } from './place-list.ts'

/** An n-gram with its documents. */
export interface GramPlaces {
  gram: string
  /** Ascending. */
  places: number[]
  /** How much of each document contains it: see `encodeCount`. */
  counts: number[]
  /**
   * The clauses of each document that contain it, see `writeClauses`; null if the index does not
   * record them.
   */
  clauses: string | null
}

/**
 * Whether an n-gram is left to Pagefind: one in a single document, or any in a corpus of which only
 * the characters are indexed, since that is too small for tables.
 */
function isRare({ length, documents }: GramLevel, gram: number, all: number): boolean {
  return length <= all && (all === 1 || documents[gram] === 1)
}

/** The n-grams of a document that are left to Pagefind. */
export function rareGrams({ layout, levels }: GramLevels, document: number, all: number): string[] {
  return levels.flatMap((level) => {
    if (level.length > all) return []
    const own = level.grams.subarray(level.starts[document], level.starts[document + 1])
    return Array.from(
      own.filter((gram) => isRare(level, gram, all)),
      (gram) => gramAt(layout, level.examples[gram] ?? 0, level.length),
    )
  })
}

/** Yields all other n-grams, with their documents in a range. */
export function* tabledGrams(
  { layout, levels }: GramLevels,
  all: number,
  from = 0,
  to = layout.sizes.length,
): Generator<GramPlaces> {
  const writer = new NumberWriter()
  for (const level of levels) {
    const { length, examples } = level
    const { borders, places, counts } = byGram(level, from, to, (gram) => !isRare(level, gram, all))
    for (let gram = 0; gram < examples.length; gram++) {
      const start = borders[gram]
      const end = borders[gram + 1]
      if (start === end) continue
      const having = places.subarray(start, end)
      const postings = level.frequent[gram] === 1 ? level.clauses : null
      yield {
        gram: gramAt(layout, examples[gram] ?? 0, length),
        places: Array.from(having),
        clauses: postings ? clauseLists(layout, postings, gram, having, writer) : null,
        counts: Array.from(counts.subarray(start, end)),
      }
    }
  }
}

/** Inverts the lists from n-grams per document to documents per n-gram. */
function byGram(
  { grams, counts, starts, examples }: GramLevel,
  from: number,
  to: number,
  isWanted: (gram: number) => boolean,
) {
  const borders = new Int32Array(examples.length + 1)
  const [first = 0, last = 0] = [starts[from], starts[to]]
  for (const gram of grams.subarray(first, last))
    if (isWanted(gram)) borders[gram + 1] = (borders[gram + 1] ?? 0) + 1
  for (let gram = 0; gram < examples.length; gram++)
    borders[gram + 1] = (borders[gram + 1] ?? 0) + (borders[gram] ?? 0)
  const next = borders.slice()
  const size = borders.at(-1) ?? 0
  const found = { borders, places: new Int32Array(size), counts: new Int32Array(size) }
  for (let document = from; document < to; document++) {
    for (let at = starts[document] ?? 0; at < (starts[document + 1] ?? 0); at++) {
      const gram = grams[at] ?? 0
      if (!isWanted(gram)) continue
      const place = next[gram] ?? 0
      next[gram] = place + 1
      found.places[place] = document
      found.counts[place] = counts[at] ?? 0
    }
  }
  return found
}
