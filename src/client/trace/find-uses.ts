import { CLOSING, FRONT } from '../../citation/address.ts'
import { decodeCount } from '../../search/gram-count.ts'
import { findHits, type Hit } from '../../search/hit.ts'
import type { OpenSearch } from '../../search/open-search.ts'
import type { TraceDocument } from '../../search/time-chart.ts'
import { BUDGET, inTime, readInTime } from './read-in-time.ts'

/** One occurrence of a formulation. */
export interface Use {
  document: TraceDocument
  hit: Pick<Hit, 'document' | 'clause' | 'label' | 'isClause'>
  /** The words with their context. */
  before: string
  words: string
  after: string
}

/** A document with the formulation. */
export interface TracedDocument {
  document: TraceDocument
  /** Number of clauses and other places; null where its text would have to be read. */
  places: number | null
}

export interface Found {
  /**
   * Every document that contains the words, earliest first; some may turn out not to where `exact`
   * is false.
   */
  documents: TracedDocument[]
  /** Occurrences in the earliest of them. */
  uses: Use[]
  /** Whether the texts of all documents were read. */
  whole: boolean
  exact: boolean
}

const CONTEXT = 24
/** Most occurrences listed. */
const ENOUGH = 200

/**
 * Finds the occurrences of words with the search index.
 *
 * @param needle - folded, at least two characters
 * @param all - read every text, however many there are
 */
export async function findUses(
  needle: string,
  site: OpenSearch,
  dated: readonly TraceDocument[],
  all: boolean,
): Promise<Found> {
  const { places, counts, exact } = await site.findDocuments(needle)
  const countOf = new Map(places.map((place, at) => [site.manifest.documents[place], counts?.[at]]))
  const rows = [...countOf.keys()].filter((row) => row !== undefined)
  const texts = await readInTime(
    inTime(rows, dated),
    site,
    (uses, bytes) => all || uses < ENOUGH || bytes < BUDGET,
    ({ row, document }, text) => {
      const hits = findHits({ type: 'text', folded: needle }, text, row)
      return hits.map((hit) => usesOf(hit, document))
    },
  )
  const read = texts.read.filter(({ uses }) => uses.length > 0)
  const unread = texts.unread.map(({ row, document }) => {
    const count = decodeCount(countOf.get(row) ?? 0)
    return { document, places: count && count.clauses + count.parts }
  })
  const whole = unread.length === 0
  return {
    documents: [
      ...read.map(({ document, uses }) => ({ document, places: uses.length })),
      ...unread,
    ],
    uses: read.flatMap(({ uses }) => uses.flat()),
    whole,
    exact: exact || whole,
  }
}

function usesOf(hit: Hit, document: TraceDocument): Use[] {
  return hit.ranges.map(({ block, start, end }) => {
    const text = hit.blocks[block] ?? ''
    return { document, hit, ...contextOf(text, start, end) }
  })
}

/** The words of a place, with context before and after. */
export function contextOf(text: string, start: number, end: number) {
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    words: text.slice(start, end),
    after: text.slice(end, end + CONTEXT),
  }
}

/** Address of an occurrence, relative to the root of the pages in its script. */
export function useAddress({ clause, isClause, document }: Use['hit']): string {
  const anchor = isClause || clause === FRONT || clause === CLOSING ? `#${clause}` : ''
  return `${document}/${anchor}`
}
