import type { Document } from '../corpus/model.ts'
import type { Match } from './compare-passages.ts'
import { type Comparison, computeRows } from './compute-rows.ts'
import { describeMatch } from './describe-match.ts'
import { directionFinder } from './direction.ts'
import { type MatchRows, readRow } from './match-rows.ts'
import type { Direction, Parallel } from './parallel.ts'
import { type Passage, passagesOf } from './passage.ts'
import { prepareComparison } from './prepare-comparison.ts'
import { relationIn } from './relation.ts'
import { scoreMatch, totalScore } from './score.ts'

/** The parallel passages of a corpus. */
export interface CorpusParallels {
  passages: readonly Passage[]
  /** Index of the passage with a key; undefined for an unknown key. */
  placeOf: (key: string) => number | undefined
  /** The passage with a key; null for an unknown one. */
  passage: (key: string) => Passage | null
  /** Every pair, in corpus order. */
  all: () => Generator<Parallel>
  /**
   * The pairs of one passage, seen from it (it is `a`), strongest first; none for an unknown key.
   */
  of: (key: string) => Parallel[]
  /** Number of pairs of a passage, without creating them. */
  count: (key: string) => number
}

/** Finds all parallel passages of a corpus, synchronously and in one thread: for small sites. */
export function findParallels(documents: readonly Document[]): CorpusParallels {
  const passages = passagesOf(documents)
  const comparison = prepareComparison(passages)
  const rows = computeRows(comparison, [...passages.keys()])
  return describeRows(documents, passages, comparison, rows)
}

/** Turns rows into pairs that can be queried by passage. */
export function describeRows(
  documents: readonly Document[],
  passages: readonly Passage[],
  comparison: Comparison,
  rows: MatchRows,
): CorpusParallels {
  const directionOf = directionFinder(documents)
  const describe = (later: number, earlier: number, match: Match): Parallel => {
    const [b, a] = [passages[later], passages[earlier]]
    if (!a || !b) throw new Error(`no passage ${earlier} or ${later}`)
    const told = describeMatch(a, b, turned(match))
    const direction = directionOf(a.document, b.document)
    const why = scoreMatch(comparison, later, match)
    const relation =
      relationIn(b.text, told.bRange) ??
      (direction === 'b-to-a' ? relationIn(a.text, told.aRange) : null)
    return { a: a.key, b: b.key, direction, relation, score: totalScore(why), why, ...told }
  }
  const positions = new Map(passages.map(({ key }, index) => [key, index]))
  let made: Map<number, number[]> | null = null
  const laterThan = (own: number): readonly number[] => {
    made ??= laterPassages(rows, passages.length)
    return made.get(own) ?? []
  }
  const of = (key: string): Parallel[] => {
    const own = positions.get(key)
    if (own === undefined) return []
    const found = Array.from(readRow(rows, own), ({ other, match }) => describe(own, other, match))
    for (const passage of laterThan(own))
      for (const { other, match } of readRow(rows, passage))
        if (other === own) found.push(describe(passage, own, match))
    return found.map((one) => seenFrom(one, key)).sort((x, y) => y.score - x.score)
  }
  return {
    passages,
    placeOf: (key) => positions.get(key),
    passage: (key) => passages[positions.get(key) ?? -1] ?? null,
    of,
    count: (key) => {
      const own = positions.get(key)
      if (own === undefined) return 0
      const after = laterThan(own).flatMap((passage) =>
        [...readRow(rows, passage)].filter(({ other }) => other === own),
      )
      return [...readRow(rows, own)].length + after.length
    },
    *all() {
      for (const index of passages.keys())
        for (const { other, match } of readRow(rows, index)) yield describe(index, other, match)
    },
  }
}

/** The match with its passages exchanged, so that the earlier one is `a`. */
function turned({ blocks, moved, ...match }: Match): Match {
  const turn = ({ a, b, ...block }: Match['blocks'][number]) => ({ ...block, a: b, b: a })
  return {
    ...match,
    aStart: match.bStart,
    aEnd: match.bEnd,
    bStart: match.aStart,
    bEnd: match.aEnd,
    blocks: blocks.map(turn),
    moved: moved.map(turn),
  }
}

/** The later passages that have a match with each passage. */
function laterPassages(rows: MatchRows, count: number): Map<number, number[]> {
  const later = new Map<number, number[]>()
  for (let passage = 0; passage < count; passage++)
    for (const other of new Set(Array.from(readRow(rows, passage), ({ other }) => other))) {
      const known = later.get(other)
      if (known) known.push(passage)
      else later.set(other, [passage])
    }
  return later
}

/** The pair as seen from its other passage. */
export function seenFrom(parallel: Parallel, key: string): Parallel {
  if (parallel.a === key) return parallel
  const kinds = { same: 'same', shortened: 'extended', extended: 'shortened', reworded: 'reworded' }
  const directions: Record<Direction, Direction> = {
    'a-to-b': 'b-to-a',
    'b-to-a': 'a-to-b',
    unknown: 'unknown',
  }
  const turns = {
    removed: 'added',
    added: 'removed',
    replaced: 'replaced',
    moved: 'moved',
  } as const
  return {
    ...parallel,
    a: parallel.b,
    b: parallel.a,
    kind: kinds[parallel.kind] as Parallel['kind'],
    direction: directions[parallel.direction],
    aRange: parallel.bRange,
    bRange: parallel.aRange,
    differences: parallel.differences.map(({ kind, a, b }) => ({ kind: turns[kind], a: b, b: a })),
  }
}
