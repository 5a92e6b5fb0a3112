import type { Document } from '../corpus/model.ts'
import { dateRange } from '../parallels/direction.ts'
import { chineseDate } from './chinese-date.ts'
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
  /** Null when it is not sure; `2016年12月9日`. */
  date: string | null
}

/** The documents of a corpus for histories: those with a sure date first, earliest first. */
export function traceDocuments(documents: readonly Document[], reader: Reader): TraceDocument[] {
  const order = (document: Document) => dateRange(document)?.first ?? '9999'
  const sorted = byLevel(documents).sort((x, y) =>
    order(x) < order(y) ? -1 : order(x) > order(y) ? 1 : 0,
  )
  return sorted.map((document) => ({
    id: document.id,
    mark: shower(document, reader)(documentMark(document)),
    rank: levelRank(document.meta.level) ?? null,
    title: shower(document, reader)(document.meta.title),
    date: dateRange(document) === null ? null : chineseDate(document.meta.date.value ?? ''),
  }))
}
