import { HEADING_VERBS, SET_HEADINGS, SUBJECTS } from './vocabulary/heading-words.ts'
import { anyOf } from './vocabulary/pattern.ts'
import { simplify } from './vocabulary/simplify.ts'

/**
 * Headings that run into the body of their clause without a mark, as it was lost on the page:
 * 統一思想、提高認識安全生產是… Official headings are chains of phrases that begin with a verb, or
 * one of a few set titles; the heading ends where a sentence with a subject begins.
 */

const VERBS = anyOf(HEADING_VERBS)
const PHRASE = new RegExp(`^(?:${VERBS})[\\u4e00-\\u9fff]{2,12}$`)
const VERB_START = new RegExp(`^(?:${VERBS})`)
const SUBJECT = new RegExp(`^(?:${anyOf(SUBJECTS)}|在[^、，]{2}|以[^人]{3})`)
const SET_TITLES = new RegExp(`^(?:${anyOf(SET_HEADINGS)})`)
/** 建设情况, 宣传发动情况: a heading of a report if a subject follows. */
const REPORTED = /^(?![当在如对因])[\u4e00-\u9fff]{2,8}情况(?=[“为我本])/
const CLAUSE_END = /[，,。；;：:]/
const LONGEST = 16
/** Headings end sooner; text after this is not examined. */
const REACH = 120

/** Length of a heading at the start of a clause's text; 0 if its end is not clear. */
export function runInLength(text: string): number {
  const body = simplify(text.slice(0, REACH))
  const set = setTitle(body)
  if (set > 0) return set
  const stop = body.search(CLAUSE_END)
  const reach = body.slice(0, stop === -1 ? 80 : stop)
  const lead: string[] = []
  let before = 0
  for (const part of reach.split('、')) {
    const length = phraseLength(part, lead)
    if (length > 0) return before + length
    if (!PHRASE.test(part)) return 0
    lead.push(part)
    before += part.length + 1
  }
  return 0
}

/**
 * 指导思想 and similar, if followed by a sentence without a predicate for it: 指导思想是… is a
 * sentence.
 */
function setTitle(body: string): number {
  const length = (SET_TITLES.exec(body) ?? REPORTED.exec(body))?.[0].length ?? 0
  const rest = body.slice(length)
  if (length === 0 || rest.length < 12 || /^[是的、，,。：:和与及]/.test(rest)) return 0
  return length
}

/** Length of the phrases at the start of a string before a sentence; 0 if unclear. */
function phraseLength(tail: string, lead: readonly string[]): number {
  if (!VERB_START.test(tail)) return 0
  for (let length = 4; length <= LONGEST; length += 1) {
    const rest = tail.slice(length)
    if (rest.length < 3) return 0
    const repeats = lead.some((part) => rest.startsWith(part.slice(0, 4)))
    if (repeats || SUBJECT.test(rest)) return length
  }
  return 0
}
