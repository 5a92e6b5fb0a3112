import type { Difference, Direction, Parallel, ParallelKind } from './parallel.ts'
import type { Passage } from './passage.ts'
import { publishedRange, type Range } from './published-range.ts'

/** A difference as printed by `--json`: offsets in code points of the published texts. */
interface JsonDifference {
  kind: Difference['kind']
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
}

/** A pair as printed by `--json`: offsets in code points of each passage's own published text. */
export interface JsonPair {
  a: string
  b: string
  kind: ParallelKind
  direction: Direction
  score: number
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
  differences: JsonDifference[]
}

/** Returns a function that converts pairs to offsets in the published texts. */
export function pairJson(passages: readonly Passage[]): (parallel: Parallel) => JsonPair {
  const byKey = new Map(passages.map((passage) => [passage.key, passage]))
  const maps = new Map<string, (range: Range) => Range>()
  const published = (key: string, range: Range): Range => {
    const map = maps.get(key) ?? publishedRange(byKey.get(key)?.blocks ?? [])
    maps.set(key, map)
    return map(range)
  }
  const both = (key: { a: string; b: string }, a: Range, b: Range) => {
    const [left, right] = [published(key.a, a), published(key.b, b)]
    return { aStart: left.start, aEnd: left.end, bStart: right.start, bEnd: right.end }
  }
  return (parallel) => {
    const { a, b, kind, direction, score, aRange, bRange } = parallel
    const differences = parallel.differences.map((difference) => ({
      kind: difference.kind,
      ...both(parallel, difference.a, difference.b),
    }))
    return { a, b, kind, direction, score, ...both(parallel, aRange, bRange), differences }
  }
}
