import { searchable } from '../../script/fold.ts'
import type { SearchDocument, SearchScript } from '../document.ts'

const LONGEST = 8

/** Pseudo-random numbers from 0 to 1, the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Returns substrings of 1 to 8 characters from random clauses, without punctuation and spaces;
 * every second one is typed in the script that the corpus is not published in.
 */
export function randomQueries(
  documents: readonly SearchDocument[],
  count: number,
  published: SearchScript,
): string[] {
  const random = randomNumbers(20_161_209)
  const other: SearchScript = published === 'hant' ? 'hans' : 'hant'
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]
  const queries: string[] = []
  while (queries.length < count) {
    const clause = pick(pick(documents)?.clauses ?? [])
    if (!clause) continue
    const text = clause.texts[queries.length % 2 ? other : published].corrected.join('')
    const { offsets, folded } = searchable(text)
    const length = 1 + Math.floor(random() * LONGEST)
    const start = Math.floor(random() * Math.max(1, folded.length - length + 1))
    const places = Array.from(offsets.slice(start, Math.min(start + length, folded.length)))
    if (places.length > 0) queries.push(places.map((at) => text[at]).join(''))
  }
  return queries
}
