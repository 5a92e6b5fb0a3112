import type { ManifestDocument } from '../../search/manifest.ts'
import type { OpenSearch } from '../../search/open-search.ts'
import type { TraceDocument } from '../../search/time-chart.ts'

/** Bytes of text that are read without confirmation. */
export const BUDGET = 1_000_000
/** Number of texts loaded in parallel. */
const BATCH = 6

type TextFile = Awaited<ReturnType<OpenSearch['loadText']>>

/** A document that may contain the words. */
export interface Candidate {
  row: ManifestDocument
  document: TraceDocument
}

/** The results in the texts that were read, one list per document, earliest first. */
export interface ReadTexts<T> {
  read: { document: TraceDocument; uses: T[] }[]
  /** The documents whose texts were not read, in chronological order. */
  unread: Candidate[]
}

/** The candidates in chronological order; those missing in the chart data are left out. */
export function inTime(
  rows: Iterable<ManifestDocument>,
  dated: readonly TraceDocument[],
): Candidate[] {
  const byId = new Map(Array.from(rows, (row) => [row.id, row]))
  return dated.flatMap((document) => {
    const row = byId.get(document.id)
    return row ? [{ row, document }] : []
  })
}

/**
 * Reads texts in chronological order, several in parallel, until there is enough: so the first
 * occurrences are certain, however many more there are.
 *
 * @param goesOn - whether to read more texts, given the occurrences found and bytes read so far
 */
export async function readInTime<T>(
  candidates: readonly Candidate[],
  site: OpenSearch,
  goesOn: (uses: number, bytes: number) => boolean,
  usesIn: (candidate: Candidate, text: TextFile) => T[],
): Promise<ReadTexts<T>> {
  const found: ReadTexts<T>['read'] = []
  let [at, bytes, uses] = [0, 0, 0]
  while (at < candidates.length && goesOn(uses, bytes)) {
    const batch = candidates.slice(at, at + BATCH)
    const texts = await Promise.all(batch.map(({ row }) => site.loadText(row)))
    for (const [index, candidate] of batch.entries()) {
      const text = texts[index]
      if (!text) continue
      const own = usesIn(candidate, text)
      found.push({ document: candidate.document, uses: own })
      uses += own.length
      bytes += candidate.row.size
    }
    at += batch.length
  }
  return { read: found, unread: candidates.slice(at) }
}
