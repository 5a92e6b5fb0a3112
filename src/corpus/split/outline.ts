import type { Marker } from '../numbering/marker.ts'

/** A clause while the tree grows: its label, its place in the tree. */
export interface Node {
  marker: Marker
  /** Custom rank of its style, or the rank that this document gives it. */
  rank: number
  level: number
  parent: Node | null
  children: Node[]
}

/**
 * The lists that are open at a place of the text, outermost first, and the tree grown so far. One object
 * decides where a label belongs, for the choice of labels and for the tree alike.
 */
export class Outline {
  readonly roots: Node[] = []
  readonly nodes: Node[] = []
  private readonly open: Node[] = []
  /** Last number of each style anywhere before: a level may run on across its parents. */
  private readonly last = new Map<string, Marker>()
  private readonly ranks: ReadonlyMap<string, number>

  constructor(ranks: ReadonlyMap<string, number> = new Map()) {
    this.ranks = ranks
  }

  /** The clause that the text at this place belongs to. */
  get current(): Node | null {
    return this.open.at(-1) ?? null
  }

  /** The open item of a list of this style, or null. */
  openItem(style: string): Node | null {
    return this.open.findLast((node) => node.marker.style === style) ?? null
  }

  /** The last label of this style so far, open or closed. */
  lastOf(style: string): Marker | null {
    return this.last.get(style) ?? null
  }

  /** Whether a label carries on an open list, or one of this style that a parent interrupted. */
  continues(marker: Marker): boolean {
    const item = this.openItem(marker.style)
    if (item !== null && follows(item.marker, marker)) return true
    const last = this.lastOf(marker.style)
    return last !== null && follows(last, marker)
  }

  /**
   * Puts a label into the tree: sibling of the open item of its style, else below the clause that outranks
   * it. A list that the clause before announces (下列标准：) is below that clause whatever its style.
   */
  add(marker: Marker, announced = false): Node {
    const item = this.openItem(marker.style)
    const below = announced && item === null ? this.current : null
    const usual = this.ranks.get(marker.style) ?? marker.rank
    const rank = below === null ? usual : Math.max(usual, below.rank + 0.5)
    if (item !== null) this.open.length = this.open.indexOf(item)
    else {
      while (this.open.length > 0 && (this.open.at(-1)?.rank ?? 0) >= rank) this.open.pop()
    }
    const parent = this.open.at(-1) ?? null
    const node: Node = { marker, rank, level: (parent?.level ?? 0) + 1, parent, children: [] }
    ;(parent?.children ?? this.roots).push(node)
    this.open.push(node)
    this.nodes.push(node)
    this.last.set(marker.style, marker)
    return node
  }
}

/** Whether `next` is the number after `last` in one list: 三 after 二, 之一 after its article, 1.2.1 after 1.1.4. */
export function follows(last: Marker, next: Marker): boolean {
  if (next.construct === 'decimal') return followsDecimal(last, next)
  if (next.value === last.value + 1) return next.suffix.length === 0 || last.suffix.length === 0
  if (next.value !== last.value) return false
  return (next.suffix[0] ?? 0) === (last.suffix[0] ?? 0) + 1
}

function followsDecimal(last: Marker, next: Marker): boolean {
  const same = last.suffix.every((number, i) => number === next.suffix[i])
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
