import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Inline } from '../corpus/model.ts'
import { readInline } from '../corpus/reading.ts'
import { inlineNode } from './inline-html.ts'
import type { Reader } from './reader.ts'

/** A linked range of a block, in UTF-16 code units of its corrected reading. */
export interface TextLink {
  start: number
  end: number
  href: string
  /** Whether the words are a formulation that occurs elsewhere too; links to its principle. */
  isFormulation?: boolean
}

/** An inline, or a part of a text, that is completely inside or outside a link. */
interface Piece {
  inline: Inline
  /** Index of its inline. */
  index: number
  link: TextLink | null
}

/**
 * Inlines as HTML nodes, with links around the given ranges. An editor's mark is never split, and
 * never inside another link: the link ends before it and continues after it.
 *
 * @param prefix - start of the ids of the notes, unique on the page
 * @param skipped - length of the text omitted before the inlines: a headline's label
 */
export function linkedNodes(
  inlines: readonly Inline[],
  links: readonly TextLink[],
  prefix: string,
  reader: Reader,
  skipped = 0,
): ElementContent[] {
  const nodes: ElementContent[] = []
  let open: TextLink | null = null
  let words: ElementContent[] = []
  for (const { inline, index, link } of cutInlines(inlines, links, skipped)) {
    for (const node of inlineNode(inline, `${prefix}.${index}`, reader)) {
      const linked = isRemark(node) ? null : link
      if (linked === null) nodes.push(node)
      else if (linked === open) words.push(node)
      else {
        const { href, isFormulation } = linked
        const element: Element = h(isFormulation ? 'a.same' : 'a.ref', { href }, [node])
        words = element.children
        nodes.push(element)
      }
      open = linked
    }
  }
  return nodes
}

function isRemark(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'a'
}

function cutInlines(
  inlines: readonly Inline[],
  links: readonly TextLink[],
  skipped: number,
): Piece[] {
  let at = skipped
  return inlines.flatMap((inline, index) => {
    const start = at
    at += readInline(inline, 'corrected').length
    if (inline.type === 'text') return cutText(inline.value, start, links, index)
    const link = links.find((candidate) => candidate.start < at && candidate.end > start) ?? null
    return [{ inline, index, link }]
  })
}

function cutText(value: string, from: number, links: readonly TextLink[], index: number): Piece[] {
  const inside = (offset: number) => offset > 0 && offset < value.length
  const cuts = links.flatMap(({ start, end }) => [start - from, end - from]).filter(inside)
  const edges = [0, ...new Set(cuts.sort((a, b) => a - b)), value.length]
  return edges.slice(0, -1).map((start, nth) => {
    const end = edges[nth + 1] ?? value.length
    const link = links.find((item) => item.start - from < end && item.end - from > start) ?? null
    return { inline: { type: 'text', value: value.slice(start, end) }, index, link }
  })
}
