import { type Marker, RANK } from '../numbering/marker.ts'
import { type Candidate, linkStyles } from './candidates.ts'
import { Evidence, type Labelled, type Weights } from './evidence.ts'
import { levelOrder } from './level-order.ts'
import { type Node, type Outline, Reading } from './outline.ts'

/** Number of readings that are followed in parallel. */
const WIDTH = 6
/** A label is followed both as a clause and as text if the costs differ by at most this. */
const UNSURE = 3
/** A second reading whose cost is at most this much higher is reported to the publisher. */
const CLOSE = 1
/**
 * Costs of a list below an item of its own style, and of the same labels as a list that starts
 * again, where the style is known.
 */
const NESTED = 1.25
const KNOWN = 1.25

/** A label that could almost equally be read in another way. */
export interface CloseCall {
  at: number
  /** Labels that only the chosen, and only the other, reading takes as clauses. */
  chosen: readonly Marker[]
  other: readonly Marker[]
}

/** Called for every label with its weights, for `split --why`. */
export type Trace = (candidate: Candidate, weights: Weights, cost: number) => void

/**
 * Chooses the labels that begin clauses, as nodes of a tree; the others are part of the text.
 * Searches for the tree with the lowest cost. Runs twice: the order of levels in a document can
 * only be derived from the chosen labels.
 */
export function chooseLabels(
  text: string,
  candidates: readonly Candidate[],
  trace?: Trace,
): Outline & { close: CloseCall[] } {
  linkStyles(candidates)
  const page = { text, candidates, collapsed: collapsedLines(candidates) }
  const found = new Search(page, new Map()).run()
  const ranks = levelOrder(found.nodes.map((node) => node.marker))
  return ranks.size === 0 && trace === undefined ? found : new Search(page, ranks, trace).run()
}

class Search {
  private readonly close: CloseCall[] = []
  private readonly page: Labelled
  private readonly ranks: ReadonlyMap<string, number>
  private readonly trace: Trace | undefined

  constructor(page: Labelled, ranks: ReadonlyMap<string, number>, trace?: Trace) {
    this.page = page
    this.ranks = ranks
    this.trace = trace
  }

  run(): Outline & { close: CloseCall[] } {
    let ways: Reading[] = [new Reading()]
    for (let index = 0; index < this.page.candidates.length; index += 1) {
      const next: Reading[] = []
      for (const way of ways) this.step(index, way, next)
      ways = next.length === 1 ? next : this.prune(next)
    }
    const [best = new Reading()] = ways
    return { ...best.outline(), close: this.close }
  }

  /** Adds the possible continuations of a reading at a label. */
  private step(index: number, way: Reading, next: Reading[]): void {
    const candidate = this.page.candidates[index]
    if (candidate === undefined) return
    let least = Number.POSITIVE_INFINITY
    let skip = 0
    const taken: Reading[] = []
    for (const { reading, extra } of this.readings(index, candidate, way)) {
      const { marker } = reading
      const weights = new Evidence(this.page, index, reading, way).weigh()
      this.trace?.(reading, weights, way.cost)
      skip = Math.max(skip, weights.skip)
      if (weights.take === Number.POSITIVE_INFINITY) continue
      const cost = weights.take + extra
      least = Math.min(least, cost)
      const rank = this.ranks.get(marker.style) ?? marker.rank
      const announced = isAnnounced(this.page.text, way.node, marker)
      taken.push(way.with(marker, rank, announced, cost))
    }
    if (skip - least <= UNSURE) taken.push(way.without(skip))
    next.push(...taken)
  }

  /**
   * The possible readings of a label after a reading, each with its cost in addition to its own
   * evidence.
   */
  private readings(
    index: number,
    candidate: Candidate,
    way: Reading,
  ): { reading: Candidate; extra: number }[] {
    const readings: ReturnType<Search['readings']> = []
    for (let found: Candidate | null = candidate; found !== null; found = found.also) {
      const { marker } = found
      const nested = nestedMarker(marker, way)
      const below = way.node?.marker.construct === 'decimal' && !this.leadsToDecimal(index)
      const opens = nested?.value === 1
      const again = opens && (below || way.lastOf(nested.style) !== null)
      const known = again || (opens && announces(this.page.text, way, marker))
      const inner = nested !== null && !opens && isLeftOpen(this.page.text, marker)
      readings.push({ reading: found, extra: known || inner ? KNOWN : 0 })
      const extra = opens && !known ? NESTED : 0
      if (nested !== null) readings.push({ reading: { ...found, marker: nested }, extra })
    }
    return readings
  }

  /** 1 总则 before 1.1: a chapter, not an item below a decimal number. */
  private leadsToDecimal(index: number): boolean {
    const next = this.page.candidates[index + 1]?.marker
    return next?.construct === 'decimal' && next.suffix.join('.') === '1'
  }

  /** The cheapest readings, best first, without two that have the same continuations. */
  private prune(ways: readonly Reading[]): Reading[] {
    const sorted = ways.toSorted((a, b) => a.cost - b.cost)
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

/** Labels that only the first, and only the second, of two chains of clauses contains. */
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

/** Labels of lists that may have another list of the same style below an item. */
const NESTABLE = new Set<Marker['construct']>([
  ...(['han-comma', 'han-paren', 'han-bare', 'arabic-point'] as const),
  ...(['arabic-bare', 'arabic-paren', 'circled'] as const),
])

/**
 * The label as part of a list of its own style below the open item: 1. 2. below 1.; null if it is
 * not.
 */
function nestedMarker(marker: Marker, way: Reading): Marker | null {
  if (!NESTABLE.has(marker.construct) || marker.suffix.length > 0) return null
  const style = `${marker.style} below ${marker.style}`
  const open = way.openItem(style)
  if (open?.marker.value === marker.value - 1) return { ...marker, style, rank: open.rank }
  const { node } = way
  if (marker.value !== 1 || node === null) return null
  const below = node.marker.construct === 'decimal' && way.openItem(marker.style) !== null
  if (!below && node.marker.style !== marker.style) return null
  return { ...marker, style, rank: node.rank + 0.25 }
}

/**
 * Whether the clause before a label ends in a colon, and the label is indented more than that
 * clause.
 */
function announces(text: string, { node }: Reading, marker: Marker): boolean {
  if (node === null || !endsInColon(text, node, marker)) return false
  return indent(text, marker.start) > indent(text, node.marker.start)
}

/** Whether the text before a label ends like an item followed by another one. */
function isLeftOpen(text: string, { start }: Marker): boolean {
  return /[；;，,、]\s*$/.test(text.slice(Math.max(0, start - 12), start))
}

/** Length of the white space at the start of the line that a label begins; 0 inside a line. */
function indent(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 41), at)
  return /(?:^|[\n\r])([ \t\u3000]{1,40})$/.exec(before)?.[1]?.length ?? 0
}

/** Whether the one line or sentence of a clause ends in a colon before a label. */
function endsInColon(text: string, node: Node | null, { start }: Marker): boolean {
  if (node === null || start - node.marker.end > 400) return false
  return /^(?:[^\n\r]*|[^。；;]*)[：:]\s*$/.test(text.slice(node.marker.end, start))
}

/** Whether a first number directly follows a clause of one line that ends in a colon. */
function isAnnounced(text: string, current: Node | null, marker: Marker): boolean {
  if (current === null || marker.value !== 1 || marker.suffix.length > 0) return false
  // 甲、 is below （1） in letters from Taiwan; as an outer level it is the first label of its
  // document.
  if (marker.construct === 'stem') return true
  // 1. below 1.1, in a text whose chapter numbers have no point.
  if (marker.construct === 'arabic-point' && current.marker.construct === 'decimal') return true
  return marker.rank > RANK.article && endsInColon(text, current, marker)
}

/** Lines that contain several clauses of an outer level because line breaks were lost. */
function collapsedLines(candidates: readonly Candidate[]): Set<number> {
  const lines = new Set<number>()
  const firsts = new Set<number>()
  let article = -1
  for (const { marker, boundary, line, next } of candidates) {
    if (marker.construct === 'article' && boundary === 'start') article = line
    // 第二条 第一部分报价，第二部分技术: parts of another text, mentioned in an article.
    if (marker.construct === 'division' && line === article && boundary !== 'final') continue
    if (boundary !== 'start' && boundary !== 'none' && marker.value === 1 && marker.rank <= 60) {
      if (firsts.has(line)) lines.add(line)
      firsts.add(line)
    }
    const outer = marker.rank <= 50 || marker.construct === 'decimal'
    const following = candidates[next]
    if (!outer || boundary === 'none' || following === undefined) continue
    const inLine = following.line === line && following.boundary !== 'none'
    if (inLine && following.marker.value === marker.value + 1) lines.add(line)
  }
  return lines
}
