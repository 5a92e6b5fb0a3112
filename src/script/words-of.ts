/** Closing punctuation, and opening punctuation. */
const CLOSING = /^[\p{Pe}\p{Pf}，、。；：！？—…％%·]+$/u
const OPENING = /^[\p{Ps}\p{Pi}]+$/u
/** Single-character words that belong to the word before: 發展的, 職業化和. */
const LEANING = /^[的了和與与及之等者們们化性型率處处會会]$/u
/** Single-character words that belong to the word after: 各級, 不見. */
const LEADING = /^[各不未無无非每某本該该其所並并再更最已]$/u

let made: Intl.Segmenter | null = null

/** Created on first use: engines before Firefox 125 have none. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return made
}

/**
 * Splits a title into words, whose concatenation is the title: it may break only between them.
 * Punctuation stays with the word that it belongs to.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  let open = ''
  for (const { segment } of segmenter().segment(curled(text))) {
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
  let start = 0
  return words.map(({ length }) => {
    start += length
    return text.slice(start - length, start)
  })
}

/** A text whose straight quotation marks are curled: the same length, but opening or closing. */
function curled(text: string): string {
  let isOpen = false
  return text.replace(/["＂]/g, () => {
    isOpen = !isOpen
    return isOpen ? '“' : '”'
  })
}

/** Longest quotation kept in one piece. */
const QUOTATION = 8

function quoting(word: string): boolean {
  return /[“‘「《][^”’」》]*$/u.test(word) && word.length <= QUOTATION
}

function leans(segment: string): boolean {
  return CLOSING.test(segment) || LEANING.test(segment) || /^\s+$/u.test(segment)
}
