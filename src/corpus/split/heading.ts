import { type Marker, RANK } from '../numbering/marker.ts'
import { isForm } from './line-forms.ts'
import { isBlank } from './lines.ts'
import type { ListFacts } from './list-facts.ts'
import { runInLength } from './run-in.ts'
import { simplify } from './vocabulary/simplify.ts'

/** Range of the heading of a clause, and the end of its closing mark. */
export interface Heading {
  start: number
  end: number
  /** After the closing mark; equal to `end` if there is none. */
  close: number
  /**
   * How it was recognized: on a `line` of its own, by a `mark` after it, by a `bracket` around it,
   * or as a `guess`.
   */
  by: 'line' | 'mark' | 'bracket' | 'guess'
}

/** The facts of a clause before its heading is read. */
export interface ClauseText {
  marker: Marker
  /** After the label. */
  from: number
  /** End of the clause's first line of text. */
  to: number
  /** Whether the clause has paragraphs after the first line. */
  more: boolean
  /** Whether one of them is more than a title of what follows. */
  prose: boolean
  /** Whether it is in a text of articles or chapters, in which headings always have a mark. */
  statute: boolean
  /** Whether it has sub-clauses. */
  parent: boolean
  /** Whether the first of them is on its own first line. */
  runsOn: boolean
  list: ListFacts
}

const MAX_LINE = 70
const MAX_RUN_IN = 40
const SURE_RUN_IN = 14
/** Longest name before a colon and a list that is not rather a sentence that announces the list. */
const LONGEST_NAME = 6
/** Brackets around a heading. */
const BRACKETS = new Map([
  ['【', '】'],
  ['〔', '〕'],
  ['（', '）'],
  ['(', ')'],
  ['［', '］'],
  ['[', ']'],
])
/** Levels with run-in headings in official documents. */
const GUESSED = new Set(['han-comma', 'han-paren', 'formal-comma', 'ordinal'])
/** The heading of a clause; null if it has only a body. */
export function readHeading(text: string, clause: ClauseText): Heading | null {
  let start = clause.from
  while (start < clause.to && isBlank(text.charAt(start))) start += 1
  // 第二条：理事会职责
  if (clause.marker.construct === 'article' && /[：:]/.test(text.charAt(start))) start += 1
  while (start < clause.to && isBlank(text.charAt(start))) start += 1
  if (start >= clause.to) return null
  const bracket = bracketHeading(text, start, clause)
  if (bracket !== null) return bracket
  const line = text.slice(start, clause.to)
  const { construct } = clause.marker
  if (construct === 'heading') return lineHeading(start, clause.to, line)
  if (construct === 'division') {
    const colon = /^(?:[：:]|[—―–－-]{1,2})[ \u3000]*/.exec(line)?.[0].length ?? 0
    return lineHeading(start + colon, clause.to, line.slice(colon))
  }
  const runIn = construct === 'article' ? 0 : runInMark(line, clause, markLength(line))
  if (runIn > 0) return { start, end: start + runIn, close: start + runIn + 1, by: 'mark' }
  if (isTitleLine(line, clause)) return lineHeading(start, clause.to, line)
  const guesses = !clause.statute && GUESSED.has(construct)
  const length = spacedLength(line, clause) || (guesses ? runInLength(line) : 0)
  const end = start + length
  return length === 0 ? null : { start, end, close: end, by: 'guess' }
}

function bracketHeading(text: string, start: number, clause: ClauseText): Heading | null {
  const opening = text.charAt(start)
  const closing = BRACKETS.get(opening)
  if (closing === undefined) return null
  if (clause.marker.construct !== 'article' && opening !== '【') return null
  const at = text.indexOf(closing, start)
  if (at === -1 || at > clause.to || at - start > 42) return null
  const inner = simplify(text.slice(start + 1, at))
  if (inner === '' || /[。；]|年.*月|删除|^从?略$|^[0-9０-９一二三四五六七八九十]+$/.test(inner))
    return null
  return { start: start + 1, end: at, close: at + 1, by: 'bracket' }
}

function lineHeading(start: number, to: number, line: string): Heading {
  const mark = /[。：:；;]$/.test(line) ? 1 : 0
  return { start, end: to - mark, close: to, by: 'line' }
}

/** Whether the brackets of a line are balanced: a broken line often leaves one open. */
function isBalanced(line: string): boolean {
  let open = 0
  for (const char of line) {
    if ('《（(“「【〔['.includes(char)) open += 1
    else if ('》）)”」】〕]'.includes(char)) open -= 1
  }
  return open === 0
}

/** Whether a line could be a title: short, no sentence. */
export function isTitleText(line: string): boolean {
  if (line.length > MAX_LINE || /(?:[，,：:！!？?]|--|—)$/.test(line)) return false
  // （已失時效而略去）
  if (/^[（(][^（）()]*[）)]$/.test(line)) return false
  if (/[。；;]|[\u4e00-\u9fff]\.$/.test(line) || !isBalanced(line)) return false
  return !isForm(simplify(line), 'cut-sentence')
}

/**
 * Whether a whole line is a title: text follows it, or the neighbouring clauses have title lines.
 */
function isTitleLine(line: string, clause: ClauseText): boolean {
  // A question with its answer below; 四、申請程序： among clauses with title lines.
  const titled = clause.parent && clause.list.titled >= 0.5 && line.length <= SURE_RUN_IN
  const marks = titled ? /[？?：:]$/ : /[？?]$/
  const words = clause.prose || clause.parent ? line.replace(marks, '') : line
  if (!isTitleText(words)) return false
  if (clause.marker.construct === 'bullet' || clause.marker.construct === 'han-is') return false
  if (clause.marker.construct === 'article')
    return (
      (clause.more || (clause.parent && line.length <= 20)) &&
      line.length <= 30 &&
      !isForm(simplify(line), 'cut-line') &&
      !/[，,]/.test(line)
    )
  const listed = clause.list.titled >= 0.5 && line.length <= 30
  // The first line of a sentence that a page wrapped.
  if (!listed && !clause.parent && line.length > 20 && /[，,]/.test(line)) return false
  return clause.more || clause.parent || listed
}

/** Characters before the space that separates a heading from its body; 0 if there is none. */
function spacedLength(line: string, clause: ClauseText): number {
  if (clause.statute || clause.marker.construct === 'bullet') return 0
  const at = line.slice(0, MAX_RUN_IN + 1).search(/[ \u3000]/)
  if (at < 4 || line.length - at < 15) return 0
  // A space next to Latin letters or digits is normal in Chinese text and no separator.
  if (/^[ \u3000]+[A-Za-z0-9]/.test(line.slice(at))) return 0
  const head = line.slice(0, at)
  return /^[\u4e00-\u9fff、“”]+$/.test(head) && !isForm(simplify(head), 'modal') ? at : 0
}

/** Characters before the first closing mark of a run-in heading; 0 if there is none in reach. */
function markLength(line: string): number {
  const at = line.slice(0, MAX_RUN_IN + 1).search(/[。：:]/)
  return Math.max(at, 0)
}

function runInMark(line: string, clause: ClauseText, length: number): number {
  if (length === 0 || clause.marker.construct === 'han-is') return 0
  const head = line.slice(0, length)
  const rest = line.slice(length + 1).trim()
  const colon = line.charAt(length) !== '。'
  const follows = rest !== '' || clause.prose || clause.parent
  if (colon && /^[“「]/.test(rest)) return 0
  if (!follows || /[；;“”]$/.test(head) || isForm(simplify(head), 'modal')) return 0
  if (clause.list.endsSentence && rest === '') return 0
  // 四、注意事项：1.…；2.…
  if (colon && rest === '' && clause.parent && clause.runsOn)
    return length <= LONGEST_NAME && !clause.statute && !/[下列如]/.test(head) ? length : 0
  if (colon) return length <= SURE_RUN_IN && rest !== '' && !/[，,]/.test(head) ? length : 0
  if (clause.list.runIn >= 0.6) return length
  if (clause.statute && clause.marker.rank > RANK.hanComma) return 0
  const rare = clause.list.runIn >= 0 && clause.list.runIn < 0.34 && !clause.list.alike
  const alone = rest === '' && clause.parent && GUESSED.has(clause.marker.construct)
  if (rare && !(alone && !clause.statute) && !isForm(simplify(head), 'nominal')) return 0
  const phrases = head.split(/[，,、]/)
  const sure = length <= SURE_RUN_IN || phrases.every((phrase) => phrase.length <= 10)
  return sure && length <= 30 ? length : 0
}

/**
 * Whether a line begins like a run-in heading; checked for all clauses of a list before each is
 * read.
 */
export function looksRunIn(line: string, follows: boolean): boolean {
  const head = line.trimStart()
  const length = markLength(head)
  if (length === 0 || length > 30 || head.charAt(length) !== '。') return false
  return (follows || head.length > length + 1) && !isForm(simplify(head.slice(0, length)), 'modal')
}
