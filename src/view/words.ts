import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { wordsOf } from '../script/words-of.ts'
import { writeHtml } from './write-html.ts'

/** Titles that are kept: pages of clauses near each other have the same ones beside them. */
const MOST_KEPT = 4096
const kept = new Map<string, readonly string[]>()

function keptWords(text: string): readonly string[] {
  const known = kept.get(text)
  if (known) return known
  if (kept.size === MOST_KEPT) kept.clear()
  const words = wordsOf(text)
  kept.set(text, words)
  return words
}

/** A title as nodes, with `<wbr>` between its words; for elements of the class `words`. */
export function wordNodes(text: string): ElementContent[] {
  return keptWords(text).flatMap((word, index) => [
    ...(index > 0 ? [h('wbr')] : []),
    { type: 'text' as const, value: word },
  ])
}

/** A mark after a word, which no line begins with. */
const isMark = ({ properties: { className } }: Element) =>
  Array.isArray(className) && className.includes('mark')

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' && !isMark(node) ? node.children.map(textOf).join('') : ''
}

/** A title with links as nodes, with `<wbr>` between its words, inside links and beside them. */
export function brokenNodes(nodes: readonly ElementContent[]): ElementContent[] {
  const starts = new Set<number>()
  let end = 0
  for (const word of keptWords(nodes.map(textOf).join(''))) {
    if (end > 0) starts.add(end)
    end += word.length
  }
  let at = 0
  const breakHere = () => (starts.delete(at) ? [h('wbr')] : [])
  const broken = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element' && !isMark(node))
      return [...breakHere(), { ...node, children: node.children.flatMap(broken) }]
    if (node.type !== 'text') return [node]
    const made: ElementContent[] = []
    for (let rest = node.value; rest !== ''; ) {
      const next = [...starts].find((start) => start > at && start < at + rest.length)
      const value = rest.slice(0, (next ?? at + rest.length) - at)
      made.push(...breakHere(), { type: 'text', value })
      at += value.length
      rest = rest.slice(value.length)
    }
    return made
  }
  return nodes.flatMap(broken)
}

/** A title as HTML, with `<wbr>` between its words. */
export function wordsHtml(text: string): string {
  return writeHtml({ type: 'root', children: wordNodes(text) })
}

/** A longer title is set in lines by sense, as on a 公文. */
const ONE_LINE = 14

/** The lines of a title: the issuer, then the subject. */
export function titleLines(title: string): string[] {
  const at = title.search(/[關关][於于]/u)
  if (at < 1 || Array.from(title).length <= ONE_LINE) return [title]
  return [title.slice(0, at), title.slice(at)]
}
