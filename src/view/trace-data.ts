import type { Document } from '../corpus/model.ts'
import { dateRange } from '../parallels/direction.ts'
import { documentMark, levelRank } from './levels.ts'
import { byLevel } from './pages.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** What a history needs of a document. */
interface TraceDocument {
  id: string
  mark: string
  rank: number | null
  title: string
  /** Null when it is not sure. */
  date: string | null
}

/** The documents of a corpus for histories: those with a sure date first, earliest first. */
export function traceDocuments(documents: readonly Document[], reader: Reader): TraceDocument[] {
  const rows = byLevel(documents).map((document) => ({
    id: document.id,
    mark: shower(document, reader)(documentMark(document)),
    rank: levelRank(document.meta.level) ?? null,
    title: shower(document, reader)(document.meta.title),
    date: dateRange(document) === null ? null : document.meta.date.value,
  }))
  const order = (date: string | null) => date ?? '9999'
  return rows.sort((x, y) =>
    order(x.date) < order(y.date) ? -1 : order(x.date) > order(y.date) ? 1 : 0,
  )
}
