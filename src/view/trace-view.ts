import type { Document } from '../corpus/model.ts'
import { dateRange } from '../parallels/direction.ts'
import type { Principle } from '../principles/principle.ts'
import { type Statement, statementsOf } from '../principles/state.ts'
import type { Corpus } from './corpus.ts'
import { documentMark, levelRank } from './levels.ts'
import { byLevel } from './pages.ts'
import { type PassagePlace, passagePlace } from './passage-place.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** One use of a formulation. */
export interface TraceRow extends PassagePlace {
  date: string | null
  mark: string
  rank: number | undefined
  title: string
  /** The words as they stand there. */
  wording: string
  /** Whether the words were not met in an earlier row. */
  isNew: boolean
}

/** A document on the chart: years to the right, levels downwards. */
export interface TracePoint {
  x: number
  y: number
  /** Size by the number of uses. */
  r: number
  rank: number | undefined
  title: string
  href: string
}

export interface TraceView {
  /** Uses with a date that is sure, earliest first, then the others by level. */
  rows: TraceRow[]
  /** The first use; null when no date is sure. */
  first: TraceRow | null
  /** Wordings met, each once, most frequent first. */
  variants: { wording: string; count: number }[]
  chart: {
    width: number
    height: number
    years: { x: number; year: string }[]
    levels: { y: number; mark: string; rank: number | undefined }[]
    points: TracePoint[]
  } | null
  undated: number
}

const WIDTH = 640
const LEFT = 90
const ROW = 44
/** Rows of the table. */
const MOST_ROWS = 200

/** How the formulations of a principle stand over time and level. */
export function traceView(principle: Principle, corpus: Corpus, reader: Reader): TraceView {
  const statements = statementsOf(principle, byLevel(corpus.documents))
  const dated = statements
    .filter(({ document }) => dateRange(document) !== null)
    .sort((x, y) =>
      firstDay(x.document) < firstDay(y.document)
        ? -1
        : firstDay(x.document) > firstDay(y.document)
          ? 1
          : 0,
    )
  const undated = statements.filter(({ document }) => dateRange(document) === null)
  const met = new Map<string, number>()
  const rows = [...dated, ...undated].flatMap((one) => rowsOf(one, met, reader))
  return {
    rows: rows.slice(0, MOST_ROWS),
    first: dated.length > 0 ? (rows[0] ?? null) : null,
    variants: [...met]
      .map(([wording, count]) => ({ wording, count }))
      .sort((x, y) => y.count - x.count || (x.wording < y.wording ? -1 : 1)),
    chart: chartOf(dated, reader),
    undated: new Set(undated.map(({ document }) => document)).size,
  }
}

function firstDay(document: Document): string {
  return dateRange(document)?.first ?? ''
}

function rowsOf(
  { document, id, passage, places }: Statement,
  met: Map<string, number>,
  reader: Reader,
): TraceRow[] {
  const show = shower(document, reader)
  return places.map(({ start, end }) => {
    const wording = show(passage.text.slice(start, end).replace(/\s*\n\s*/gu, ''))
    const plain = wording.replace(/[^\p{L}\p{N}]/gu, '')
    const count = met.get(plain) ?? 0
    met.set(plain, count + 1)
    return {
      ...passagePlace(document, id, reader),
      date: document.meta.date.value,
      mark: show(documentMark(document)),
      rank: levelRank(document.meta.level),
      title: show(document.meta.title),
      wording,
      isNew: count === 0,
    }
  })
}

function chartOf(dated: readonly Statement[], reader: Reader): TraceView['chart'] {
  const documents = [...new Set(dated.map(({ document }) => document))]
  const [first] = documents
  if (!first) return null
  const days = documents.map((one) => Date.parse(firstDay(one)))
  const [from, to] = [new Date(Math.min(...days)), new Date(Math.max(...days))]
  const [start, end] = [Date.UTC(from.getUTCFullYear()), Date.UTC(to.getUTCFullYear() + 1)]
  const x = (day: number) =>
    Math.round(LEFT + ((day - start) / (end - start)) * (WIDTH - LEFT - 20))
  const levels = [...new Map(byLevel(documents).map((one) => [one.meta.level, one])).values()]
  const y = (document: Document) =>
    26 + ROW * levels.findIndex(({ meta }) => meta.level === document.meta.level)
  const span = to.getUTCFullYear() - from.getUTCFullYear() + 1
  const step = Math.max(1, Math.ceil(span / 8))
  return {
    width: WIDTH,
    height: 26 + ROW * levels.length + 10,
    years: Array.from({ length: Math.ceil(span / step) }, (_, index) => {
      const year = from.getUTCFullYear() + index * step
      return { x: x(Date.UTC(year)), year: String(year) }
    }),
    levels: levels.map((document) => ({
      y: y(document),
      mark: shower(document, reader)(document.meta.level ?? '—'),
      rank: levelRank(document.meta.level),
    })),
    points: documents.map((document) => {
      const uses = dated.filter((one) => one.document === document).length
      return {
        x: x(Date.parse(firstDay(document))),
        y: y(document),
        r: Math.min(4 + uses, 12),
        rank: levelRank(document.meta.level),
        title: `${shower(document, reader)(document.meta.title)}　${document.meta.date.value ?? ''}　${reader.t('共 {n} 處', { n: uses })}`,
        href: passagePlace(document, 'front', reader).href.replace(/#front$/, ''),
      }
    }),
  }
}
