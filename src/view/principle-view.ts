import type { Document } from '../corpus/model.ts'
import { withoutBars } from '../corpus/table-row.ts'
import { alignTexts } from '../parallels/align-texts.ts'
import type { Passage } from '../parallels/passage.ts'
import type { Principle } from '../principles/principle.ts'
import { type Statement, statementsOf } from '../principles/state.ts'
import type { Place } from '../script/wording.ts'
import type { Corpus } from './corpus.ts'
import { documentMark, levelRank } from './levels.ts'
import { orderInTime } from './order-in-time.ts'
import { byLevel } from './pages.ts'
import { type Marked, quotePassage } from './passage-html.ts'
import { type PassagePlace, passagePlace } from './passage-place.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** A statement of a principle, quoted in full if it is not very long. */
export interface QuotedStatement extends PassagePlace {
  paragraphs: string[]
}

/** A statement as a line on the plumb line: the wording with its context. */
export interface StatementLine extends PassagePlace {
  mark: string
  rank: number | undefined
  before: string
  wording: string
  after: string
}

/**
 * A sentence that states a principle beside the fullest statement of it, with differences marked.
 */
export interface ComparedSentence extends PassagePlace {
  mark: string
  rank: number | undefined
  /** The fullest statement's sentence, and this one's, as HTML. */
  fullest: string
  own: string
}

/** What a document states about a principle. */
export interface PrincipleColumn {
  mark: string
  rank: number | undefined
  title: string
  date: string | null
  /**
   * When it was issued relative to the others that state it, as a phrase; empty for one that does
   * not state it.
   */
  order: string
  statements: QuotedStatement[]
  /** Number of statements that are not quoted. */
  more: number
}

export interface PrincipleView {
  lines: StatementLine[]
  fullest: (PassagePlace & { mark: string; rank: number | undefined }) | null
  sentences: ComparedSentence[]
  columns: PrincipleColumn[]
  /** How many passages in how many documents state it. */
  count: { passages: number; documents: number }
}

/** Most items quoted on one page; the rest is counted, and can be found by searching. */
const MOST_LINES = 60
const MOST_QUOTED = 12
const MOST_COLUMNS = 12

/** All data for the page of a principle, with documents by level from the top down. */
export function principleView(principle: Principle, corpus: Corpus, reader: Reader): PrincipleView {
  const documents = byLevel(corpus.documents)
  const statements = statementsOf(principle, documents)
  const stating = documents.filter((one) => statements.some(({ document }) => document === one))
  // With few documents, those that do not state it are shown too; among hundreds, most do not.
  const shown = (documents.length <= MOST_COLUMNS ? documents : stating).slice(0, MOST_COLUMNS)
  const fullest = fullestOf(principle, statements)
  return {
    lines: statements.flatMap((one) => lineOf(one, reader, corpus.documents)).slice(0, MOST_LINES),
    fullest: fullest && { ...placed(fullest, reader, corpus.documents) },
    sentences: fullest
      ? statements
          .slice(0, MOST_LINES)
          .flatMap((one) => compare(one, fullest, reader, corpus.documents))
      : [],
    columns: shown.map((document) =>
      columnOf(
        document,
        statements.filter((one) => one.document === document),
        stating,
        reader,
        corpus.documents,
      ),
    ),
    count: { passages: statements.length, documents: stating.length },
  }
}

/**
 * The statement that an editor named as the fullest; else the one with the most text in wordings.
 */
function fullestOf({ fullest }: Principle, statements: readonly Statement[]): Statement | null {
  const named = statements.find(({ document, id }) => `${document.id}/${id}` === fullest)
  if (named && named.places.length > 0) return named
  const size = ({ places }: Statement) =>
    places.reduce((sum, { start, end }) => sum + end - start, 0)
  return statements.reduce<Statement | null>(
    (best, one) => (size(one) > (best ? size(best) : 0) ? one : best),
    null,
  )
}

function placed({ document, id }: Statement, reader: Reader, documents: readonly Document[]) {
  return {
    ...passagePlace(document, id, reader),
    mark: shower(document, reader)(documentMark(document, documents)),
    rank: levelRank(document.meta.level),
  }
}

/** Characters before and after a wording on the plumb line. */
const CONTEXT = 40

function lineOf(
  statement: Statement,
  reader: Reader,
  documents: readonly Document[],
): StatementLine[] {
  const [place] = statement.places
  if (!place) return []
  const { passage, document } = statement
  const show = shower(document, reader)
  const { body } = passage
  const text = passage.text.split('\n').map(withoutBars).join('\n')
  // A heading or line without closing punctuation is separated from what follows by a space.
  const flat = (from: number, to: number) =>
    show(
      text
        .slice(from, to)
        .replace(/(?<!\s)\s*\n\s*/gu, (_, at) =>
          /[\p{L}\p{N}]/u.test(text[from + at - 1] ?? '') ? '\u3000' : '',
        )
        .replace(/[ \t]{2,}/gu, '\u3000'),
    )
  return [
    {
      ...placed(statement, reader, documents),
      before: flat(Math.max(body, place.start - CONTEXT), place.start),
      wording: flat(place.start, place.end),
      after: flat(place.end, place.end + CONTEXT),
    },
  ]
}

/** The sentence around a range: from one 。 or ； to the next. */
function sentenceAround({ text, body }: Passage, { start, end }: Place): Place {
  const before = text.slice(body, start)
  const from =
    body + Math.max(...['。', '；', ';', '\n'].map((mark) => before.lastIndexOf(mark))) + 1
  const behind = text.slice(end).search(/[。；;\n]/u)
  return { start: from, end: behind < 0 ? text.length : end + behind }
}

function compare(
  statement: Statement,
  fullest: Statement,
  reader: Reader,
  documents: readonly Document[],
): ComparedSentence[] {
  if (statement === fullest) return []
  const [place] = statement.places
  if (!place) return []
  const own = sentenceAround(statement.passage, place)
  const ownText = statement.passage.text.slice(own.start, own.end)
  const likest = fullest.places
    .map((one) => {
      const sentence = sentenceAround(fullest.passage, one)
      const aligned = alignTexts(fullest.passage.text.slice(sentence.start, sentence.end), ownText)
      return {
        sentence,
        aligned,
        shared: aligned.b.reduce((sum, { start, end }) => sum + end - start, 0),
      }
    })
    .reduce((best, one) => (one.shared > best.shared ? one : best))
  return [
    {
      ...placed(statement, reader, documents),
      fullest: markedSentence(fullest, likest.sentence, likest.aligned.a, reader),
      own: markedSentence(statement, own, likest.aligned.b, reader),
    },
  ]
}

/** A sentence as HTML: words that the other shares are dotted, words between them underlined. */
function markedSentence(
  { passage, document }: Statement,
  sentence: Place,
  shared: readonly Place[],
  reader: Reader,
): string {
  const marks: Marked[] = shared.map(({ start, end }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
    as: 'same',
  }))
  const [first, last] = [marks[0], marks.at(-1)]
  const own: Marked[] = first && last ? [{ start: first.start, end: last.end, as: 'own' }] : []
  return quotePassage(passage, document, reader, [...marks, ...own], sentence).paragraphs.join('')
}

/** Characters of a statement that are quoted, at least: a clause of 4,000 would hide the others. */
const QUOTED = 1000

/** The range of a statement that is quoted: all of it, or its first sentences with a wording. */
function quotedRange(passage: Passage, [place]: readonly Place[]): Place {
  const { text, body } = passage
  const whole = { start: body, end: text.length }
  if (text.length - body <= QUOTED || !place) return whole
  const start = place.end - body > QUOTED ? sentenceAround(passage, place).start : body
  const enough = { start, end: Math.max(place.end, start + QUOTED) }
  return { start, end: Math.min(text.length, sentenceAround(passage, enough).end + 1) }
}

/** A statement quoted with its wordings marked; an ellipsis stands for what is left out. */
function quoted({ passage, document, places }: Statement, reader: Reader): string[] {
  const range = quotedRange(passage, places)
  const marks = places.map((place) => ({ ...place, as: 'same' as const }))
  const { paragraphs } = quotePassage(passage, document, reader, marks, range)
  const last = paragraphs.length - 1
  return paragraphs.map((html, at) => {
    const before = at === 0 && range.start > passage.body ? '……' : ''
    return before + html + (at === last && range.end < passage.text.length ? '……' : '')
  })
}

function columnOf(
  document: Document,
  statements: readonly Statement[],
  stating: readonly Document[],
  reader: Reader,
  documents: readonly Document[],
): PrincipleColumn {
  const show = shower(document, reader)
  return {
    mark: show(documentMark(document, documents)),
    rank: levelRank(document.meta.level),
    title: show(document.meta.title),
    date: document.meta.date.value,
    order: statements.length === 0 ? '' : orderInTime(document, stating, reader),
    statements: statements.slice(0, MOST_QUOTED).map((one) => ({
      ...passagePlace(document, one.id, reader),
      paragraphs: quoted(one, reader),
    })),
    more: Math.max(0, statements.length - MOST_QUOTED),
  }
}
