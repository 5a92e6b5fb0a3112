import type { Document } from '../corpus/model.ts'
import { dateRange } from '../parallels/direction.ts'
import type { Principle } from '../principles/principle.ts'
import { type Statement, statementsOf } from '../principles/state.ts'
import { type TimeChart, timeChart } from '../search/time-chart.ts'
import type { Corpus } from './corpus.ts'
import { documentMark, levelRank } from './levels.ts'
import { byLevel } from './pages.ts'
import { type PassagePlace, passagePlace } from './passage-place.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** One occurrence of a formulation. */
export interface TraceRow extends PassagePlace {
  date: string | null
  mark: string
  rank: number | undefined
  title: string
  /** The words at that place. */
  wording: string
  /** Whether no earlier row has these words. */
  isNew: boolean
}

export interface TraceView {
  /** Occurrences with a certain date, earliest first, then the others by level. */
  rows: TraceRow[]
  /** The first occurrence; null when no date is certain. */
  first: TraceRow | null
  /** Distinct wordings found, most frequent first. */
  variants: { wording: string; count: number }[]
  chart: TimeChart | null
  undated: number
}

/** Most rows of the table. */
const MOST_ROWS = 200

/** How the formulations of a principle are distributed over time and levels. */
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
  const rows = [...dated, ...undated].flatMap((one) => rowsOf(one, met, reader, corpus))
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
  { documents }: Corpus,
): TraceRow[] {
  const show = shower(document, reader)
  return places.map(({ start, end }) => {
    const wording = show(passage.text.slice(start, end).replace(/(?<!\s)\s*\n\s*/gu, ''))
    const plain = wording.replace(/[^\p{L}\p{N}]/gu, '')
    const count = met.get(plain) ?? 0
    met.set(plain, count + 1)
    return {
      ...passagePlace(document, id, reader),
      date: document.meta.date.value,
      mark: show(documentMark(document, documents)),
      rank: levelRank(document.meta.level),
      title: show(document.meta.title),
      wording,
      isNew: count === 0,
    }
  })
}

function chartOf(dated: readonly Statement[], reader: Reader): TimeChart | null {
  const documents = [...new Set(dated.map(({ document }) => document))]
  return timeChart(
    documents.map((document) => {
      const uses = dated.filter((one) => one.document === document).length
      return {
        day: firstDay(document),
        level: shower(document, reader)(document.meta.level ?? '—'),
        rank: levelRank(document.meta.level),
        uses,
        title: `${shower(document, reader)(document.meta.title)}　${document.meta.date.value ?? ''}　${reader.t('共 {n} 處', { n: uses })}`,
        href: passagePlace(document, 'front', reader).href.replace(/#front$/, ''),
      }
    }),
  )
}
