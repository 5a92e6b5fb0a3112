import { CLOSING, FRONT } from '../../citation/address.ts'
import { decodeCount } from '../../search/gram-count.ts'
import { findHits, type Hit } from '../../search/hit.ts'
import type { ManifestDocument } from '../../search/manifest.ts'
import type { OpenSearch } from '../../search/open-search.ts'
import type { TraceDocument } from '../../search/time-chart.ts'

/** One use of a formulation. */
export interface Use {
  document: TraceDocument
  hit: Pick<Hit, 'document' | 'clause' | 'label' | 'isClause'>
  /** The words with what stands around them. */
  before: string
  words: string
  after: string
}

/** A document that uses it. */
export interface TracedDocument {
  document: TraceDocument
  /** Clauses and other places; null where its text would have to be read. */
  places: number | null
}

export interface Found {
  /** Every document that has the words, earliest first; some may fall away where `exact` is false. */
  documents: TracedDocument[]
  /** Uses in the earliest of them. */
  uses: Use[]
  /** Whether the texts of all documents were read. */
  whole: boolean
  exact: boolean
}

const CONTEXT = 24
/** Uses that are listed, and bytes of text that are read for more. */
const ENOUGH = 200
const BUDGET = 1_000_000
/** Texts on their way at once. */
const BATCH = 6

/**
 * Where words are used, found by the index of the search; texts are read in the order of time, so that the
 * first uses are the first ones however many more there are.
 *
 * @param needle - folded, two characters or more
 * @param all - read every text, whatever it takes
 */
export async function findUses(
  needle: string,
  site: OpenSearch,
  dated: readonly TraceDocument[],
  all: boolean,
): Promise<Found> {
  const { places, counts, exact } = await site.findDocuments(needle)
  const order = new Map(dated.map((document, index) => [document.id, { document, index }]))
  const rows = places
    .flatMap((place, at) => {
      const row = site.manifest.documents[place]
      const known = order.get(row?.id ?? '')
      return row && known ? [{ row, ...known, count: counts?.[at] ?? 0 }] : []
    })
    .sort((a, b) => a.index - b.index)
  const found: Found = { documents: [], uses: [], whole: false, exact }
  let [read, bytes] = [0, 0]
  while (read < rows.length && (all || found.uses.length < ENOUGH || bytes < BUDGET)) {
    const batch = rows.slice(read, read + BATCH)
    const files = await Promise.all(batch.map(({ row }) => usesIn(needle, site, row)))
    for (const [at, { document, row }] of batch.entries()) {
      const hits = files[at] ?? []
      if (hits.length > 0) found.documents.push({ document, places: hits.length })
      found.uses.push(...hits.flatMap((hit) => usesOf(hit, document)))
      bytes += row.size
    }
    read += batch.length
  }
  for (const { document, count } of rows.slice(read)) {
    const decoded = decodeCount(count)
    found.documents.push({ document, places: decoded && decoded.clauses + decoded.parts })
  }
  return { ...found, whole: read === rows.length, exact: exact || read === rows.length }
}

async function usesIn(needle: string, site: OpenSearch, row: ManifestDocument): Promise<Hit[]> {
  return findHits({ type: 'text', folded: needle }, await site.loadText(row), row)
}

function usesOf(hit: Hit, document: TraceDocument): Use[] {
  return hit.ranges.map(({ block, start, end }) => {
    const text = hit.blocks[block] ?? ''
    return { document, hit, ...contextOf(text, start, end) }
  })
}

/** The words of a place, and some before and after them. */
export function contextOf(text: string, start: number, end: number) {
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    words: text.slice(start, end),
    after: text.slice(end, end + CONTEXT),
  }
}

/** Address of a use, from the root of the pages in its script. */
export function useAddress({ clause, isClause, document }: Use['hit']): string {
  const anchor = isClause || clause === FRONT || clause === CLOSING ? `#${clause}` : ''
  return `${document}/${anchor}`
}
