import { type Marker, RANK } from '../numbering/marker.ts'
import type { Candidate } from './candidates.ts'
import { Evidence, type Weights } from './evidence.ts'
import { levelOrder } from './level-order.ts'
import { type Node, type Outline, Reading } from './outline.ts'

/** Ways to read the labels that are followed side by side. */
const WIDTH = 6
/** A label is followed both ways while taking and leaving it differ by no more. */
const UNSURE = 3
/** A second way that costs so little more is told to the publisher. */
const CLOSE = 1
const INNER = '1 below 1.1'

/** A label that could as well have been read another way. */
export interface CloseCall {
  at: number
  /** Labels that only the chosen way, and only the other way, takes for clauses. */
  chosen: readonly Marker[]
  other: readonly Marker[]
}

/** Told of every label: how it was weighed, for `split --why`. */
export type Trace = (candidate: Candidate, weights: Weights, cost: number) => void

/**
 * The labels that begin clauses, as nodes of a tree; the others are words of the text. One search for the
 * tree that costs least. Twice: the order that a document gives its levels shows only in the labels that
 * were chosen.
 */
export function chooseLabels(
  text: string,
  candidates: readonly Candidate[],
  trace?: Trace,
): Outline & { close: CloseCall[] } {
  const first = new Search(text, candidates, new Map())
  const found = first.run()
  const ranks = levelOrder(found.nodes.map((node) => node.marker))
  if (ranks.size === 0 && trace === undefined) return { ...found, close: first.close }
  const second = new Search(text, candidates, ranks, trace)
  return { ...second.run(), close: second.close }
}

class Search {
  readonly close: CloseCall[] = []
  private readonly text: string
  private readonly candidates: readonly Candidate[]
  private readonly ranks: ReadonlyMap<string, number>
  private readonly collapsed: ReadonlySet<number>
  private readonly trace: Trace | undefined

  constructor(
    text: string,
    candidates: readonly Candidate[],
    ranks: ReadonlyMap<string, number>,
    trace?: Trace,
  ) {
    this.text = text
    this.candidates = candidates
    this.ranks = ranks
    this.collapsed = collapsedLines(candidates)
    this.trace = trace
  }

  run(): Outline {
    let ways: Reading[] = [new Reading()]
    for (let index = 0; index < this.candidates.length; index += 1) {
      const next: Reading[] = []
      for (const way of ways) this.step(index, way, next)
      ways = next.length === 1 ? next : this.prune(next)
    }
    const [best = new Reading()] = ways
    return best.outline()
  }

  /** Adds the ways that one way can go on with at a label. */
  private step(index: number, way: Reading, next: Reading[]): void {
    const candidate = this.candidates[index]
    if (candidate === undefined) return
    let least = Number.POSITIVE_INFINITY
    let skip = 0
    const taken: Reading[] = []
    for (let found: Candidate | null = candidate; found !== null; found = found.also) {
      const marker = innerBare(this.text, found.marker, way)
      const reading = marker === found.marker ? found : { ...found, marker }
      const collapsed = this.collapsed.has(candidate.line)
      const evidence = new Evidence(this.text, this.candidates, index, reading, way, collapsed)
      const weights = evidence.weigh()
      this.trace?.(reading, weights, way.cost)
      skip = Math.max(skip, weights.skip)
      if (weights.take === Number.POSITIVE_INFINITY) continue
      least = Math.min(least, weights.take)
      const rank = this.ranks.get(marker.style) ?? marker.rank
      const announced = isAnnounced(this.text, way.node, marker)
      taken.push(way.with(marker, rank, announced, weights.take))
    }
    if (skip - least <= UNSURE) taken.push(way.without(skip))
    next.push(...taken)
  }

  /** The cheapest ways, the best first, of which no two go on alike. */
  private prune(ways: readonly Reading[]): Reading[] {
    const sorted = [...ways].sort((a, b) => a.cost - b.cost)
    const [first] = sorted
    const kept = new Map<string, Reading>()
    for (const way of sorted) {
      const key = way.key()
      const better = kept.get(key)
      if (better === undefined) kept.set(key, way)
      else if (better === first && way.cost - better.cost <= CLOSE) this.note(better, way)
      if (kept.size === WIDTH) break
    }
    return [...kept.values()]
  }

  private note(better: Reading, way: Reading): void {
    const [chosen, other] = difference(better.node, way.node)
    const at = Math.min(...[...chosen, ...other].map(({ start }) => start))
    if (Number.isFinite(at) && !this.close.some((call) => call.at === at))
      this.close.push({ at, chosen, other })
  }
}

/** Labels that only the one and only the other of two chains of clauses has. */
function difference(a: Node | null, b: Node | null): [Marker[], Marker[]] {
  const only: [Marker[], Marker[]] = [[], []]
  let left = a
  let right = b
  while (left !== right) {
    const from = left?.marker.start ?? -1
    const to = right?.marker.start ?? -1
    if (from >= to && left !== null) {
      if (from > to || right?.marker.style !== left.marker.style) only[0].unshift(left.marker)
      left = left.before
    }
    if (to >= from && right !== null) {
      if (to > from || only[0][0]?.start === to) only[1].unshift(right.marker)
      right = right.before
    }
  }
  return only
}

/**
 * A bare number below 1.1, where the chapters have bare numbers too, is what is left of ①: its list is
 * another one than theirs and goes on in sentences. Other labels come back as they are.
 */
function innerBare(text: string, marker: Marker, way: Reading): Marker {
  if (marker.construct !== 'arabic-bare' || way.lastOf(marker.style) === null) return marker
  const line = /^[^\n\r]{0,400}/.exec(text.slice(marker.end, marker.end + 400))?.[0] ?? ''
  if (!/[；;。]\s*$/.test(line)) return marker
  const below = way.node?.marker.construct === 'decimal' && marker.value === 1
  const goesOn = way.openItem(INNER)?.marker.value === marker.value - 1
  return below || goesOn ? { ...marker, style: INNER, rank: RANK.circled } : marker
}

/** Whether a first number stands right behind the one line of a clause, which ends in a colon. */
function isAnnounced(text: string, current: Node | null, marker: Marker): boolean {
  if (current === null || marker.value !== 1 || marker.suffix.length > 0) return false
  // 甲、 comes below （1） in letters of Taiwan; as an outer level it is the first label of its document.
  if (marker.construct === 'stem') return true
  if (marker.rank <= RANK.article || marker.start - current.marker.end > 400) return false
  return /^[^\n\r]*[：:]\s*$/.test(text.slice(current.marker.end, marker.start))
}

/** Lines that hold several clauses of an outer level: line breaks were lost there. */
function collapsedLines(candidates: readonly Candidate[]): Set<number> {
  const lines = new Set<number>()
  const labels = new Map<number, number>()
  for (const { marker, boundary, line, next } of candidates) {
    if (boundary !== 'start' && boundary !== 'none' && marker.value === 1 && marker.rank <= 60) {
      labels.set(line, (labels.get(line) ?? 0) + 1)
      if ((labels.get(line) ?? 0) > 1) lines.add(line)
    }
    const outer = marker.rank <= 50 || marker.construct === 'decimal'
    const following = candidates[next]
    if (!outer || boundary === 'none' || following === undefined) continue
    const inLine = following.line === line && following.boundary !== 'none'
    if (inLine && following.marker.value === marker.value + 1) lines.add(line)
  }
  return lines
}
