import { isTitleText, looksRunIn } from './heading.ts'
import type { Node, Outline } from './outline.ts'
import type { Range } from './types.ts'

/** What the sibling clauses show about the heading of a clause. */
export interface ListFacts {
  /** Share of them that seem to have a heading with a mark, 0 to 1; -1 if too few. */
  runIn: number
  /** Share of them that are title lines with text below, 0 to 1; -1 if too few. */
  titled: number
  /** Whether all of at least two clauses below the same clause seem to have a heading with a mark. */
  alike: boolean
  /**
   * Whether the clause ends a sentence formed by its list: the one before is short and ends in ；.
   */
  endsSentence: boolean
}

/** Nothing is known of a list. */
export const NO_LIST: ListFacts = { runIn: -1, titled: -1, alike: false, endsSentence: false }

/** Number of preceding clauses that are considered: a list may be as long as the page. */
const NEAR = 200

/** For every clause, what its list shows about headings. */
export function listFacts(
  text: string,
  outline: Outline,
  stretches: ReadonlyMap<Node, Range[]>,
): Map<Node, ListFacts> {
  const facts = new Map<Node, ListFacts>()
  const groups = new Map<string, Node[]>()
  const before = new Map<Node | null, Node>()
  for (const node of outline.nodes) {
    const key = `${node.level}${node.marker.style}`
    const group = groups.get(key) ?? []
    group.push(node)
    groups.set(key, group)
    const last = before.get(node.parent)
    const endsSentence = last !== undefined && isPartOfSentence(text, last, stretches)
    facts.set(node, { ...NO_LIST, endsSentence })
    before.set(node.parent, node)
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const near = group.slice(-NEAR)
    const runIn = near.length < 3 ? -1 : share(near, (node) => startsRunIn(text, node, stretches))
    const titled = share(near, (node) => isTitled(text, node, stretches))
    for (const [, beside] of Map.groupBy(group, ({ parent }) => parent)) {
      const alike =
        beside.length > 1 && beside.slice(-NEAR).every((node) => startsRunIn(text, node, stretches))
      for (const node of beside)
        facts.set(node, { ...(facts.get(node) ?? NO_LIST), runIn, titled, alike })
    }
  }
  return facts
}

function share(nodes: readonly Node[], holds: (node: Node) => boolean): number {
  return nodes.filter(holds).length / nodes.length
}

function startsRunIn(text: string, node: Node, stretches: ReadonlyMap<Node, Range[]>): boolean {
  const [first, ...more] = stretches.get(node) ?? []
  if (first === undefined) return false
  const follows = more.length > 0 || node.children.length > 0
  return looksRunIn(text.slice(first.start, first.end), follows)
}

function isTitled(text: string, node: Node, stretches: ReadonlyMap<Node, Range[]>): boolean {
  const [first, ...more] = stretches.get(node) ?? []
  if (first === undefined || (more.length === 0 && node.children.length === 0)) return false
  return isTitleText(text.slice(first.start, first.end))
}

/** Whether a clause is one line that ends in a semicolon and contains no sentence. */
function isPartOfSentence(
  text: string,
  node: Node,
  stretches: ReadonlyMap<Node, Range[]>,
): boolean {
  const [first, ...more] = stretches.get(node) ?? []
  if (first === undefined || more.length > 0 || node.children.length > 0) return false
  const line = text.slice(first.start, first.end)
  return line.length < 200 && /[；;]$/.test(line) && !/[。]/.test(line)
}
