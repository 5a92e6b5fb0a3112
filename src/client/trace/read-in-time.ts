import type { ManifestDocument } from '../../search/manifest.ts'
import type { OpenSearch } from '../../search/open-search.ts'
import type { TraceDocument } from '../../search/time-chart.ts'

/** Bytes of text that are read without being asked for more. */
export const BUDGET = 1_000_000
/** Texts on their way at once. */
const BATCH = 6

type TextFile = Awaited<ReturnType<OpenSearch['loadText']>>

/** A document that may have what is looked for. */
export interface Candidate {
  row: ManifestDocument
  document: TraceDocument
}

/** What the texts have that were read, one list a document, earliest first. */
export interface ReadTexts<T> {
  read: { document: TraceDocument; uses: T[] }[]
  /** The documents whose texts were not read, in the order of time. */
  unread: Candidate[]
}

/** The candidates in the order of time; those that the chart does not know are left out. */
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
 * Reads texts in the order of time, some at once, until there is enough: so the first uses are the first ones,
 * however many more there are.
 *
 * @param goesOn - whether more texts are read, after so many uses in texts of so many bytes
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
