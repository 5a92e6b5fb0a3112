import type { Marker } from '../numbering/marker.ts'
import { hasUnusualNumeral, readHanNumber } from '../numbering/numerals.ts'
import { isImpossibleDate } from '../printed-date.ts'
import type { Problem } from '../problem.ts'
import type { Draft } from './build-clauses.ts'
import { isDocNumber, matchForm } from './line-forms.ts'
import { follows } from './outline.ts'
import type { SplitDocument } from './types.ts'
import { DOUBT_HINTS, MARKUP } from './vocabulary/doubt-hints.ts'
import { simplify } from './vocabulary/simplify.ts'

/** A doubt before its position is converted to line and column: `at` is an offset in the text. */
export interface Doubt {
  rule: keyof typeof DOUBT_HINTS
  at: number
  message: string
}

/**
 * Doubts about the clauses of one document: skipped or repeated numbers, guessed headings,
 * incomplete lists.
 */
export function clauseDoubts(text: string, drafts: readonly Draft[]): Doubt[] {
  const doubts: Doubt[] = []
  const last = new Map<string, Draft>()
  const visit = (siblings: readonly Draft[]): void => {
    for (const [index, draft] of siblings.entries()) {
      doubts.push(
        ...sequenceDoubt(itemBefore(siblings, index), last.get(draft.marker.style), draft),
        ...labelDoubts(draft),
        ...shortDoubt(text, draft, siblings[index + 1]),
      )
      if (!isPutIn(draft.marker)) last.set(draft.marker.style, draft)
      visit(draft.children)
    }
  }
  visit(drafts)
  return doubts
}

/** The item before one in its list, ignoring inserted letters. */
function itemBefore(siblings: readonly Draft[], index: number): Draft | undefined {
  let at = index - 1
  while (isPutIn(siblings[at]?.marker)) at -= 1
  return siblings[at]
}

/** Whether a letter is inserted before (a), or between two letters: (za). */
function isPutIn(marker: Marker | undefined): boolean {
  return marker?.construct === 'latin' && marker.suffix.length > 0
}

function sequenceDoubt(
  before: Draft | undefined,
  lastOfStyle: Draft | undefined,
  { marker, clause, paragraph }: Draft,
): Doubt[] {
  if (marker.construct === 'bullet' || marker.construct === 'heading' || isPutIn(marker)) return []
  const beside = before?.marker.style === marker.style
  // In statutes a list may start again after a paragraph of its article.
  const again = before !== undefined && paragraph > before.paragraph
  if (marker.value === 1 && (again || !beside)) return []
  const last = beside ? before : lastOfStyle
  if (last !== undefined && follows(last.marker, marker)) return []
  const at = marker.start
  if (last !== undefined && marker.value <= last.marker.value) {
    const message = `${clause.label} comes again after ${last.clause.label}.`
    return [{ rule: 'repeated-number', at, message }]
  }
  const after = last === undefined ? 'at the start' : `after ${last.clause.label}`
  const message = `${clause.label} stands ${after}: a number is missing before it.`
  return [{ rule: 'missing-number', at, message }]
}

/**
 * Doubts about an incomplete list: an empty item, a last item that ends in ；, fewer items than
 * announced.
 */
function shortDoubt(text: string, draft: Draft, next: Draft | undefined): Doubt[] {
  const { marker, clause, children } = draft
  const own = clause.paragraphs.map(({ start, end }) => text.slice(start, end))
  const tell = (message: string): Doubt[] => [
    { rule: 'short-list', at: marker.start, message: `${clause.label} ${message}` },
  ]
  const bare = own.length === 0 && children.length === 0 && clause.heading === null
  if (bare && marker.construct !== 'article' && text.slice(marker.end, clause.end).trim() === '')
    return tell('has no text.')
  const announced = readHanNumber(matchForm(simplify(own.at(0) ?? ''), 'announces')?.[1] ?? '')
  const listed = children.filter(({ marker: { style } }) => style === children[0]?.marker.style)
  if (announced !== null && listed.length > 0 && listed.length < announced)
    return tell(`says that ${announced} items follow, and ${listed.length} do.`)
  // After a lettered list follows the text that all items lead to.
  const letters = marker.construct === 'latin' || marker.construct === 'roman'
  const ends = children.length === 0 && next === undefined && marker.value > 1 && !letters
  return ends && /[；;、]$/.test(own.at(-1) ?? '')
    ? tell(`is the last of its list and ends in ${own.at(-1)?.slice(-1)}`)
    : []
}

function labelDoubts({ marker, clause, guessed }: Draft): Doubt[] {
  const doubts: Doubt[] = []
  const tell = (rule: Doubt['rule'], message: string) =>
    doubts.push({ rule, at: marker.start, message })
  if (guessed)
    tell(
      'guessed-heading',
      `The heading ${clause.heading ?? ''} runs into the text without a mark.`,
    )
  if (hasUnusualNumeral(clause.label))
    tell(
      'unusual-numeral',
      `${clause.label} prints ${marker.value} with a character that only looks like it.`,
    )
  return doubts
}

/** Doubts about a document as a whole. */
export function documentDoubts({ start, title, date, clauses, annex }: SplitDocument): Doubt[] {
  const doubts: Doubt[] = []
  const tell = (rule: Doubt['rule'], message: string) => doubts.push({ rule, at: start, message })
  if (title === null) tell('missing-title', 'No line looks like the title.')
  else if (isDoubtfulTitle(title))
    tell('doubtful-title', `The title ${title} looks like a field, a label or a part of a page.`)
  if (date !== null && isImpossibleDate(date)) tell('doubtful-date', `The calendar has no ${date}.`)
  if (clauses.length === 0 && annex === null)
    tell('no-clauses', 'The document has no numbered clause.')
  return doubts
}

/**
 * Whether a title looks like something else: a name with its value, a numbered line, only a number,
 * 青政发〔2031〕8号. An order may be named by its number: 第3/2031號行政命令.
 */
export function isDoubtfulTitle(title: string): boolean {
  const name = /^[^《（(：:]{1,8}[：:]/.test(title) && !/篇|范文|範文|附[件表录錄]/.test(title)
  const number = /字第|[〔［[]/.test(title) && isDocNumber(simplify(title))
  return name || number || /[\t|]|^[-=_*#·\d\s┌│├]+$|[。；]/.test(title) || title.length < 2
}

/**
 * Doubts about invisible characters that change how a text reads (zero width, direction marks), and
 * about tags and character references left in it.
 */
export function textDoubts(text: string): Doubt[] {
  const hidden = text.matchAll(/[\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069]/g)
  const doubts = [...Map.groupBy(hidden, ([char]) => char)].map(([char, found]): Doubt => {
    const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const message = `${code} stands ${found.length} times in the text and shows nothing.`
    return { rule: 'invisible-character', at: found[0]?.index ?? 0, message }
  })
  const [first, ...marks] = text.matchAll(MARKUP)
  if (first === undefined) return doubts
  const message = `${first[0]} and the like stand ${marks.length + 1} times in the text.`
  return [...doubts, { rule: 'markup-left', at: first.index, message }]
}

/** Converts the positions of doubts to lines and columns, in the order of the text. */
export function placeDoubts(text: string, doubts: readonly Doubt[], file: string): Problem[] {
  const sorted = [...doubts].sort((a, b) => a.at - b.at)
  let line = 1
  let lineStart = 0
  let lineEnd = text.indexOf('\n')
  return sorted.map(({ at, rule, message }) => {
    while (lineEnd !== -1 && lineEnd < at) {
      line += 1
      lineStart = lineEnd + 1
      lineEnd = text.indexOf('\n', lineStart)
    }
    const place = { file, line, column: at - lineStart + 1 }
    return { rule, message, hint: DOUBT_HINTS[rule], severity: 'warning', ...place }
  })
}
