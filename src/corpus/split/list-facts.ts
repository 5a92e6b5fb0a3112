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
  const before = new Map<Node | null, FirstLine>()
  const groups = Map.groupBy(outline.nodes, ({ level, marker }) => `${level}${marker.style}`)
  const lines = new Map(outline.nodes.map((node) => [node, firstLine(text, node, stretches)]))
  for (const [node, line] of lines) {
    const last = before.get(node.parent)
    facts.set(node, { ...NO_LIST, endsSentence: last !== undefined && isPartOfSentence(last) })
    before.set(node.parent, line)
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const firstLines = (nodes: readonly Node[]) =>
      nodes.slice(-NEAR).flatMap((node) => lines.get(node) ?? [])
    const near = firstLines(group)
    const share = (holds: (line: FirstLine) => boolean) => near.filter(holds).length / near.length
    const startsRunIn = ({ line, more }: FirstLine) => looksRunIn(line, more)
    const runIn = near.length < 3 ? -1 : share(startsRunIn)
    const titled = share(({ line, more }) => more && isTitleText(line))
    for (const [, beside] of Map.groupBy(group, ({ parent }) => parent)) {
      const alike = beside.length > 1 && firstLines(beside).every(startsRunIn)
      for (const node of beside)
        facts.set(node, { ...(facts.get(node) ?? NO_LIST), runIn, titled, alike })
    }
  }
  return facts
}

/** The first line of a clause; empty if it has no text. */
interface FirstLine {
  line: string
  /** Whether the clause has further paragraphs or clauses. */
  more: boolean
}

function firstLine(text: string, node: Node, stretches: ReadonlyMap<Node, Range[]>): FirstLine {
  const [first, ...more] = stretches.get(node) ?? []
  if (first === undefined) return { line: '', more: false }
  return {
    line: text.slice(first.start, first.end),
    more: more.length > 0 || node.children.length > 0,
  }
}

/** Whether a clause is one line that ends in a semicolon and contains no sentence. */
function isPartOfSentence({ line, more }: FirstLine): boolean {
  return !more && line.length < 200 && /^[^。]*[；;]$/.test(line)
}
