import { chineseDate } from '../citation/chinese-date.ts'
import type { Document } from '../corpus/model.ts'
import { dateRange } from '../parallels/direction.ts'
import { shortName } from '../principles/principle.ts'
import { editionId } from '../search/apart.ts'
import type { TraceDocument } from '../search/time-chart.ts'
import type { Corpus } from './corpus.ts'
import { documentMark, levelRank } from './levels.ts'
import { byLevel } from './pages.ts'
import type { Reader } from './reader.ts'
import { editionsApart } from './search-editions.ts'
import { shower } from './shown-text.ts'

/**
 * The documents of a corpus and their other editions, for timelines: those with a certain date
 * first, earliest first.
 */
export function traceDocuments(corpus: Corpus, reader: Reader): TraceDocument[] {
  const documents = byLevel(corpus.documents).map((one) => traceDocument(one, reader, corpus))
  const editions = editionsApart(corpus).map(({ key, document }) => {
    const own = traceDocument(document, reader, corpus)
    const title = `${own.title}（${reader.t('{key} 版', { key })}）`
    return { ...own, id: editionId(document.id, key), title }
  })
  const order = ({ day }: TraceDocument) => day ?? '9999'
  return [...documents, ...editions].sort((x, y) =>
    order(x) < order(y) ? -1 : Number(order(x) > order(y)),
  )
}

function traceDocument(document: Document, reader: Reader, { documents }: Corpus): TraceDocument {
  const show = shower(document, reader)
  const { meta } = document
  const issued = dateRange(document)
  // An undated text is placed at its first day in force.
  const force = issued === null ? (meta.status?.inForce?.value ?? null) : null
  const date = issued === null ? force : meta.date.value
  return {
    id: document.id,
    mark: show(documentMark(document, documents)),
    level: show(meta.level ?? '—'),
    rank: levelRank(meta.level) ?? null,
    title: show(meta.title),
    day: issued?.first ?? force,
    date: date === null ? null : chineseDate(date),
  }
}

/**
 * The names and wordings of the principles in a corpus; wordings are compared folded, only the
 * title is shown.
 */
export function tracePrinciples({ principles }: Corpus, { convert }: Reader) {
  return principles.map((one) => ({
    title: convert(shortName(one)),
    names: [one.title, shortName(one), ...one.altLabels],
    wordings: one.wordings,
  }))
}
