import type { ElementContent } from 'hast'
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
