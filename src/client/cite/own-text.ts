/** A clause's own text on the page, with the positions of its nodes. */
import type { TextRange } from '../../citation/selection.ts'
import { markStretch, ownTextNodes } from '../clause-nodes.ts'

export interface OwnText {
  /**
   * Its blocks separated by line breaks, without its number; text on the line of its heading is
   * joined to it.
   */
  text: string
  /** Its nodes, each with the offset of its first code unit in the text. */
  nodes: { node: Text; start: number }[]
}

/** Reads the own text of a clause; positions in addresses refer to it. */
export function readOwnText(clause: Element): OwnText {
  const nodes: OwnText['nodes'] = []
  let text = ''
  let before: Element | null = null
  for (const node of ownTextNodes(clause)) {
    const block = blockOf(node, clause)
    if (block === null || node.parentElement?.matches('.num')) continue
    if (before !== null && block !== before && !block.classList.contains('run')) text += '\n'
    before = block
    nodes.push({ node, start: text.length })
    text += node.data
  }
  return { text, nodes }
}

/** The heading or paragraph that contains a node; null for nodes between them. */
function blockOf(node: Text, clause: Element): Element | null {
  let block = node.parentElement
  while (block && block.parentElement !== clause) block = block.parentElement
  return block
}

/** The part of a clause's own text that a DOM range covers; null for none. */
export function rangeInText({ nodes }: OwnText, range: Range): TextRange | null {
  const inside = nodes.filter(({ node }) => range.intersectsNode(node))
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return null
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0)
  const end = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length)
  return start < end ? { start, end } : null
}

/** Marks a part of a clause's own text. */
export function markRange({ nodes }: OwnText, { start, end }: TextRange): HTMLElement[] {
  return nodes.flatMap(({ node, start: at }) => {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)]
    return from < to ? [markStretch(node, from, to, 'quoted')] : []
  })
}
