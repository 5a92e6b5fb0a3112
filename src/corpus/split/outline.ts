import type { Marker } from '../numbering/marker.ts'

/** A clause in the growing tree: its label and position. */
export interface Node {
  marker: Marker
  /** Usual rank of its style, or the rank it has in this document. */
  rank: number
  level: number
  parent: Node | null
  /** The clause before it in the text. */
  before: Node | null
  /** Set when the tree is chosen. */
  children: Node[]
}

/** The chosen tree: its clauses in the order of the text, and those of the first level. */
export interface Outline {
  nodes: Node[]
  roots: Node[]
}

/**
 * One reading of the labels up to a position of the text: the clause that contains it, with its
 * parents the open lists, and the last number of each style, as a level may continue across its
 * parents. Readings share common parts, so that many can be kept in parallel.
 */
export class Reading {
  readonly node: Node | null
  readonly cost: number
  private readonly last: ReadonlyMap<string, Marker>

  constructor(
    node: Node | null = null,
    cost = 0,
    last: ReadonlyMap<string, Marker> = new Map<string, Marker>(),
  ) {
    this.node = node
    this.cost = cost
    this.last = last
  }

  /** The same clauses at another cost: a label is not taken. */
  without(cost: number): Reading {
    return cost === 0 ? this : new Reading(this.node, this.cost + cost, this.last)
  }

  /** The open item of a list of this style, or null. */
  openItem(style: string): Node | null {
    for (let node = this.node; node !== null; node = node.parent) {
      if (node.marker.style === style) return node
    }
    return null
  }

  /** The last label of this style so far, open or closed. */
  lastOf(style: string): Marker | null {
    return this.last.get(style) ?? null
  }

  /** Whether a label continues an open list, or one of this style that a parent interrupted. */
  continues(marker: Marker): boolean {
    const item = this.openItem(marker.style)
    if (item !== null && follows(item.marker, marker)) return true
    const last = this.lastOf(marker.style)
    return last !== null && follows(last, marker)
  }

  /**
   * The reading with one more label: a sibling of the open item of its style, otherwise below the
   * clause that outranks it. A list that the clause before announces (下列标准：) is below that
   * clause whatever its style.
   */
  with(marker: Marker, usual: number, announced: boolean, cost: number): Reading {
    const item = this.openItem(marker.style)
    const below = announced && item === null ? this.node : null
    const rank = below === null ? usual : Math.max(usual, below.rank + 0.5)
    let parent = item === null ? this.node : item.parent
    if (item === null) while (parent !== null && parent.rank >= rank) parent = parent.parent
    const level = (parent?.level ?? 0) + 1
    const node: Node = { marker, rank, level, parent, before: this.node, children: [] }
    const last = new Map(this.last).set(marker.style, marker)
    return new Reading(node, this.cost + cost, last)
  }

  /**
   * The state on which the rest of the text depends: readings with the same key have the same
   * continuations.
   */
  key(): string {
    let key = ''
    for (let node = this.node; node !== null; node = node.parent)
      key += `${node.marker.style}${node.marker.value}.${node.marker.suffix.join('.')}/`
    return key
  }

  /** The tree of this reading. */
  outline(): Outline {
    const nodes: Node[] = []
    for (let node = this.node; node !== null; node = node.before) nodes.push(node)
    nodes.reverse()
    const roots: Node[] = []
    for (const node of nodes) (node.parent?.children ?? roots).push(node)
    return { nodes, roots }
  }
}

/**
 * Whether `next` is the number after `last` in one list: 三 after 二, 之一 after its article, 1.2.1
 * after 1.1.4.
 */
export function follows(last: Marker, next: Marker): boolean {
  if (next.construct === 'decimal') return followsDecimal(last, next)
  const value = last.through ?? last.value
  if (next.value === value + 1) return next.suffix.length === 0 || last.suffix.length === 0
  if (next.value !== value) return false
  return (next.suffix[0] ?? 0) === (last.suffix[0] ?? 0) + 1
}

function followsDecimal(last: Marker, next: Marker): boolean {
  const same = last.suffix.every((number, i) => number === next.suffix[i])
  if (same && next.value === last.value) return (next.letter ?? 0) === (last.letter ?? 0) + 1
  if (same) return next.value === last.value + 1
  return next.value === 1 && compare(last.suffix, next.suffix) < 0
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
