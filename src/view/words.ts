import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { writeHtml } from './write-html.ts'

/** Closing punctuation, and opening punctuation. */
const CLOSING = /^[\p{Pe}\p{Pf}，、。；：！？—…％%·]+$/u
const OPENING = /^[\p{Ps}\p{Pi}]+$/u
/** Single-character words that belong to the word before: 發展的, 職業化和. */
const LEANING = /^[的了和與与及之等者們们化性型率處处]$/u
/** Single-character words that belong to the word after: 各級, 不見. */
const LEADING = /^[各不未無无非每某本該该其所並并再更最已]$/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * A title divided into words, which joined are the title: it may break between them and nowhere
 * else. Punctuation is kept with the word that it belongs to.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  let open = ''
  for (const { segment } of segmenter.segment(text)) {
    const last = words.length - 1
    // “智慧安監”: a short quotation is kept in one piece.
    if (last >= 0 && open === '' && quoting(words[last] ?? '')) {
      words[last] += segment
      continue
    }
    if (OPENING.test(segment) || LEADING.test(segment)) open += segment
    else if (open === '' && last >= 0 && leans(segment)) words[last] += segment
    else {
      words.push(open + segment)
      open = ''
    }
  }
  if (open !== '') words.push(open)
  return words
}

/** Longest quotation kept in one piece. */
const QUOTATION = 8

function quoting(word: string): boolean {
  return /[“「《][^”」》]*$/u.test(word) && word.length <= QUOTATION
}

function leans(segment: string): boolean {
  return CLOSING.test(segment) || LEANING.test(segment) || /^\s+$/u.test(segment)
}

/** A title as nodes, with `<wbr>` between its words; for elements of the class `words`. */
export function wordNodes(text: string): ElementContent[] {
  return wordsOf(text).flatMap((word, index) => [
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
