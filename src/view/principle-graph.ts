import { type Principle, shortName } from '../principles/principle.ts'
import { statementsOf } from '../principles/state.ts'
import type { Corpus } from './corpus.ts'
import type { Reader } from './reader.ts'

/** A principle in the graph, with the position of its row. */
export interface GraphNode {
  id: string
  name: string
  y: number
}

/** An arc between the rows of two principles that the same passages state. */
export interface GraphArc {
  path: string
  width: number
  title: string
}

export interface PrincipleGraphView {
  width: number
  height: number
  nodes: GraphNode[]
  arcs: GraphArc[]
}

const ROW = 24
const TOP = 16
/** Where the arcs begin, right of the names, and how far they may extend. */
const EDGE = 190
const WIDTH = 360
/** Most arcs drawn: those with the most passages. */
const MOST_ARCS = 80

/**
 * Principles as rows, with an arc between any two that a passage states together: readable on a
 * phone, in print and without a script. Rows that are often stated together are near each other.
 */
export function principleGraph(
  { documents, principles }: Corpus,
  reader: Reader,
): PrincipleGraphView {
  const passages = principles.map(
    (one) =>
      new Set(statementsOf(one, documents).map(({ document, id }) => `${document.id}/${id}`)),
  )
  const together = principles.map((_, a) =>
    principles.map((__, b) => {
      const [own, other] = [passages[a], passages[b]]
      return a === b || !own || !other ? 0 : [...own].filter((key) => other.has(key)).length
    }),
  )
  const order = neighbourOrder(together)
  const row = new Map(order.map((index, at) => [index, at]))
  const y = (index: number) => TOP + ROW * (row.get(index) ?? 0)
  const edges = order
    .flatMap((a) => order.filter((b) => b > a).map((b) => ({ a, b, n: together[a]?.[b] ?? 0 })))
    .filter(({ n }) => n > 0)
    .sort((x, z) => z.n - x.n || x.a - z.a || x.b - z.b)
    .slice(0, MOST_ARCS)
  return {
    width: WIDTH,
    height: TOP * 2 + ROW * Math.max(order.length - 1, 0),
    nodes: order.flatMap((index) => node(principles[index], y(index), reader)),
    arcs: edges.map(({ a, b, n }) => ({
      path: arc(y(a), y(b), order.length * ROW),
      width: Math.min(1 + (n - 1) * 1.2, 6),
      title: reader.t('{a}與{b}：{n}處同見', {
        a: nameOf(principles[a], reader),
        b: nameOf(principles[b], reader),
        n,
      }),
    })),
  }
}

function node(principle: Principle | undefined, y: number, reader: Reader): GraphNode[] {
  return principle ? [{ id: principle.id, name: nameOf(principle, reader), y }] : []
}

function nameOf(principle: Principle | undefined, reader: Reader): string {
  return principle ? reader.convert(shortName(principle)) : ''
}

function arc(from: number, to: number, span: number): string {
  const [top, bottom] = [Math.min(from, to), Math.max(from, to)]
  // The farther apart the rows, the wider the arc; all arcs remain inside the picture.
  const out = EDGE + 12 + ((bottom - top) / Math.max(span, 1)) * (WIDTH - EDGE - 16) * 1.33
  const x = Math.round(Math.min(out, WIDTH + (WIDTH - EDGE) / 3))
  return `M${EDGE} ${top}C${x} ${top} ${x} ${bottom} ${EDGE} ${bottom}`
}

/**
 * An order in which each row is followed by the remaining one that is most often stated with the
 * preceding rows.
 */
function neighbourOrder(together: readonly (readonly number[])[]): number[] {
  const sums = together.map((row) => row.reduce((sum, n) => sum + n, 0))
  const free = new Set(together.keys())
  const order: number[] = []
  while (free.size > 0) {
    const recent = order.slice(-3)
    const pull = (index: number) =>
      recent.reduce((sum, other) => sum + (together[index]?.[other] ?? 0), 0)
    const next = [...free].reduce((best, one) => {
      const difference = pull(one) - pull(best) || (sums[one] ?? 0) - (sums[best] ?? 0)
      return difference > 0 ? one : best
    })
    order.push(next)
    free.delete(next)
  }
  return order
}
