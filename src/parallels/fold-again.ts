import { hash } from 'node:crypto'
import { type FoldedCorpus, foldCorpus, foldPassages } from './folded-corpus.ts'
import type { Passage } from './passage.ts'

/** Passages of one document: index of the first, and index after the last. */
interface Span {
  from: number
  to: number
}

/** An updated folded corpus, and how it relates to the former one. */
export interface FoldedAgain {
  corpus: FoldedCorpus
  /** Present index of each former passage, ascending; -1 for a removed one. */
  places: Int32Array
  /** Indexes of new passages, ascending; former indexes of removed ones. */
  added: number[]
  removed: number[]
}

/** The passages of each document, which are contiguous. */
export function documentSpans(documents: ArrayLike<number>): Span[] {
  const spans: Span[] = []
  for (let from = 0; from < documents.length; ) {
    let to = from
    while (to < documents.length && documents[to] === documents[from]) to++
    spans.push({ from, to })
    from = to
  }
  return spans
}

/** Digest of the passages of each document, in order. */
export function documentDigests(passages: readonly Passage[], spans: readonly Span[]): string[] {
  return spans.map(({ from, to }) => {
    const parts = passages.slice(from, to).flatMap(({ body, text }) => [String(body), text])
    return hash('sha1', JSON.stringify(parts))
  })
}

/**
 * Folds what changed and takes the rest from a former run. Documents with the same digest in the
 * same order are unchanged; of a changed one, the unchanged passages at its beginning and end are
 * reused.
 */
export function foldAgain(
  passages: readonly Passage[],
  digests: readonly string[],
  former: { corpus: FoldedCorpus; digests: readonly string[] },
): FoldedAgain {
  const now = documentSpans(passages.map(({ document }) => document))
  const before = documentSpans(former.corpus.documents)
  const partners = matchDocuments(digests, former.digests)
  const places = new Int32Array(former.corpus.documents.length).fill(-1)
  const fresh = new Map<number, FoldedCorpus>()
  for (const [index, span] of now.entries()) {
    const partner = partners[index]
    const old = partner === undefined ? undefined : before[partner]
    if (old && partner !== undefined && digests[index] === former.digests[partner])
      for (let at = 0; at < span.to - span.from; at++) places[old.from + at] = span.from + at
    else {
      const folded = foldCorpus(passages.slice(span.from, span.to))
      fresh.set(index, folded)
      if (old) matchPassages(former.corpus, old, folded, span, places)
    }
  }
  const corpus = foldPassages(passages, (passage, index) => {
    const document = fresh.get(index)
    const span = now[index]
    const old = partners[index] === undefined ? undefined : before[partners[index] ?? -1]
    const [from, place] = document
      ? [document, passage - (span?.from ?? 0)]
      : [former.corpus, (old?.from ?? 0) + passage - (span?.from ?? 0)]
    return { from, place }
  })
  const kept = new Set(places)
  return {
    ...{ corpus, places },
    added: [...passages.keys()].filter((passage) => !kept.has(passage)),
    removed: [...places.keys()].filter((passage) => places[passage] === -1),
  }
}

/** The former document that each document equals or replaces; both in order. */
function matchDocuments(now: readonly string[], before: readonly string[]): (number | undefined)[] {
  const known = new Map<string, number[]>()
  for (const [index, digest] of before.entries())
    known.set(digest, [...(known.get(digest) ?? []), index])
  const partners: (number | undefined)[] = now.map(() => undefined)
  let next = 0
  for (const [index, digest] of now.entries()) {
    const same = known.get(digest)?.find((one) => one >= next)
    if (same === undefined) continue
    partners[index] = same
    next = same + 1
  }
  // Equally many between two unchanged ones: each replaces one.
  let start = 0
  for (let at = 0; at <= now.length; at++) {
    if (at < now.length && partners[at] === undefined) continue
    const first = start === 0 ? 0 : (partners[start - 1] ?? 0) + 1
    const end = at < now.length ? (partners[at] ?? 0) : before.length
    if (end - first === at - start)
      for (let index = start; index < at; index++) partners[index] = first + index - start
    start = at + 1
  }
  return partners
}

function matchPassages(
  former: FoldedCorpus,
  old: Span,
  folded: FoldedCorpus,
  span: Span,
  places: Int32Array,
): void {
  const [before, now] = [old.to - old.from, span.to - span.from]
  const same = (a: number, b: number) => readsSame(former, old.from + a, folded, b)
  let first = 0
  while (first < Math.min(before, now) && same(first, first)) {
    places[old.from + first] = span.from + first
    first++
  }
  for (let back = 1; back <= Math.min(before, now) - first; back++) {
    if (!same(before - back, now - back)) return
    places[old.to - back] = span.to - back
  }
}

function readsSame(a: FoldedCorpus, x: number, b: FoldedCorpus, y: number): boolean {
  const [startA, startB] = [a.starts[x] ?? 0, b.starts[y] ?? 0]
  const length = (a.starts[x + 1] ?? 0) - startA
  if (length !== (b.starts[y + 1] ?? 0) - startB) return false
  for (let at = 0; at < length; at++)
    if (
      a.units[startA + at] !== b.units[startB + at] ||
      a.breaks[startA + at] !== b.breaks[startB + at]
    )
      return false
  return true
}
