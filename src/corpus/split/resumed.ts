import type { Node, Outline } from './outline.ts'
import type { Range } from './types.ts'

/** The end of a complete paragraph. */
const SENTENCE = /[。！？!?][”’」』）)]?$/
/** The end of a list item; the last one may end like the others. */
const ITEM = /[。！？!?；;，,][”’」』）)]?$/

/**
 * Moves the paragraphs after a complete list of an article (款 after 项) from the list's last item
 * to the clause that contains the list. Returns the paragraphs with which each clause resumes, in
 * the order of the text. Outside articles only a paragraph that refers to the list (前項…) is
 * moved: others continue the innermost clause.
 */
export function takeResumed(
  text: string,
  outline: Outline,
  stretches: Map<Node, Range[]>,
): Map<Node, Range[]> {
  const resumed = new Map<Node, Range[]>()
  const siblings = neighbours(outline)
  for (const node of outline.nodes) {
    const own = stretches.get(node) ?? []
    if (own.length < 2 || node.children.length > 0) continue
    const owner = ownerBehind(node, siblings)
    if (owner === node || explains(node, siblings, stretches)) continue
    const last = lastOfItem(text, own)
    const behind = own[last + 1]
    if (last === -1 || behind === undefined) continue
    const flush =
      HONG_KONG.has(node.marker.construct) && /[，,]/.test(text.charAt((own[last]?.end ?? 0) - 1))
    if (!isBelowArticle(node) && !flush && !refersBack(text, behind)) continue
    stretches.set(node, own.slice(0, last + 1))
    const to = flush ? (node.parent ?? owner) : owner
    resumed.set(to, [...(resumed.get(to) ?? []), ...own.slice(last + 1)])
  }
  return resumed
}

/**
 * Index of the last paragraph of an item; an item that ends in a colon is followed by its list
 * first.
 */
function lastOfItem(text: string, own: readonly Range[]): number {
  const tail = (range: Range) => text.slice(Math.max(range.start, range.end - 2), range.end)
  const lists = own[0] !== undefined && /[：:]$/.test(tail(own[0]))
  return own.findIndex((range) => (lists ? SENTENCE : ITEM).test(tail(range)))
}

/** 前項獎勵經費…: whether a paragraph refers to the list before it. */
function refersBack(text: string, { start }: Range): boolean {
  return /^前[一二三四五六七八九十]{0,2}[项項款點点]/.test(text.slice(start, start + 5))
}

/**
 * Labels of paragraphs in the laws of Hong Kong: the text that all of them lead to follows the last
 * one, unindented.
 */
const HONG_KONG = new Set(['latin', 'roman'])

interface Neighbours {
  before: Node[]
  next: Node | null
}

/** Up to three preceding siblings of every clause, and the next one. */
function neighbours({ nodes, roots }: Outline): Map<Node, Neighbours> {
  const found = new Map<Node, Neighbours>()
  for (const siblings of [roots, ...nodes.map(({ children }) => children)])
    for (const [i, node] of siblings.entries())
      found.set(node, {
        before: siblings.slice(Math.max(0, i - 3), i),
        next: siblings[i + 1] ?? null,
      })
  return found
}

function isBelowArticle(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (at.marker.construct === 'article') return true
  }
  return false
}

/**
 * The clause to which a paragraph after this one belongs: the clause itself while its list
 * continues.
 */
function ownerBehind(node: Node, siblings: ReadonlyMap<Node, Neighbours>): Node {
  let owner = node
  while (owner.parent !== null && owner.marker.construct !== 'article') {
    const next = siblings.get(owner)?.next ?? null
    const goesOn = next !== null && next.marker.style === owner.marker.style
    if (goesOn && next.marker.value !== 1) return owner
    owner = owner.parent
    // Text between two clauses of one parent cannot belong to a clause above that parent.
    if (next !== null) return owner
  }
  return owner
}

/** Whether the items before all have further paragraphs of their own: then this one has too. */
function explains(
  node: Node,
  siblings: ReadonlyMap<Node, Neighbours>,
  stretches: ReadonlyMap<Node, Range[]>,
): boolean {
  const before = siblings.get(node)?.before ?? []
  const explained = (item: Node) =>
    item.children.length === 0 && (stretches.get(item)?.length ?? 0) > 1
  return before.length > 0 && before.every(explained)
}
