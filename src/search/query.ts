import { asksForStatus, isEdition } from './apart.ts'
import { type CandidateSources, findCandidates } from './candidates.ts'
import { sharedClauses } from './clause-sharing.ts'
import type { SearchScript } from './document.ts'
import type { Expression } from './expression.ts'
import type { FoundDocuments } from './find-documents.ts'
import { clausesFirst } from './found-order.ts'
import { SMALL } from './gram.ts'
import { decodeCount } from './gram-count.ts'
import { findHits, type Hit } from './hit.ts'
import type { ManifestDocument } from './manifest.ts'
import { namesPrinciple, withPrincipleIds } from './name-principles.ts'
import { type ParsedQuery, parseQuery } from './parse-query.ts'
import type { TextFile } from './text-file.ts'

/** Compressed bytes of text that are loaded for a count without being requested. */
export const COUNT_BUDGET = 1_000_000

/** Text files requested at once: few at first, since the first ten results are mostly in them. */
const FIRST_BATCH = 3
const BATCH = 8

/**
 * How many texts to load next: as many as the wanted clauses need where the index has their counts,
 * otherwise as many as they are likely to need.
 */
function batchSize({ candidates, counted, clauses }: Counting, want: number): number {
  const missing = want - clauses.length
  if (candidates.counts !== null && missing > 0) {
    let found = 0
    let size = 0
    while (found < missing && size < BATCH) {
      const count = candidates.counts[counted + size++]
      if (count === undefined) break
      const known = decodeCount(count)
      found += known === null ? 1 : known.clauses + known.parts
    }
    return size
  }
  if (counted === 0) return FIRST_BATCH
  if (missing <= 0 || clauses.length === 0) return BATCH
  return Math.min(BATCH, Math.ceil((missing * counted) / clauses.length))
}

/** The next documents to read; stops after documents whose total size is large already. */
function nextBatch(counting: Counting, want: number, known: readonly ManifestDocument[]) {
  const { candidates, counted } = counting
  const batch: ManifestDocument[] = []
  let bytes = 0
  for (const place of candidates.places.slice(counted, counted + batchSize(counting, want))) {
    const document = known[place]
    if (!document || bytes > SMALL) break
    batch.push(document)
    bytes += document.size
  }
  return batch
}

/** The data that a search loads. */
export interface SearchSources extends CandidateSources {
  /** Script of the texts returned by `loadText`. */
  script: SearchScript
  loadText(document: ManifestDocument): Promise<TextFile>
}

export interface SearchOptions {
  /** Count every candidate, however much that loads. */
  all?: boolean
  /**
   * Bytes of text that are loaded for a count without being requested; default {@link
   * COUNT_BUDGET}.
   */
  budget?: number
  /** Number of clauses wanted before a count beyond the budget stops. */
  want?: number
  /** Called with the result so far, as texts arrive. */
  onProgress?: (result: SearchResult) => void
  signal?: AbortSignal
}

/** A document with the clauses and other text found in it. */
export interface DocumentHits {
  document: ManifestDocument
  /** Its names in the script of the texts. */
  title: string
  level: string | null
  issuer: string | null
  clauses: Hit[]
}

/** Totals that the index knows. */
export interface KnownTotals {
  clauses: number
  outside: number
}

/** Sums the counts of documents; null if a text has to be read for one of them. */
function knownTotals(
  { counts, places }: FoundDocuments,
  isCounted: (place: number) => boolean,
): KnownTotals | null {
  if (counts === null) return null
  const totals = { clauses: 0, outside: 0 }
  for (const [at, count] of counts.entries()) {
    if (!isCounted(places[at] ?? 0)) continue
    const decoded = decodeCount(count)
    if (decoded === null) return null
    totals.clauses += decoded.clauses
    totals.outside += decoded.parts
  }
  return totals
}

export interface SearchResult {
  query: string
  parsed: ParsedQuery
  /**
   * The hits by document: first all clauses, then text outside them, each in the order of the site.
   */
  documents: readonly DocumentHits[]
  /** Matching documents as far as known, including those not counted yet. */
  documentTotal: number
  /** Whether `documentTotal` is final. */
  documentsExact: boolean
  /**
   * Number of hits: clauses, and texts outside clauses (title and opening of a document, or its
   * closing).
   */
  total: number
  /** How many of them are not clauses. */
  outside: number
  /** Whether `total` is complete; if not, it is a minimum. */
  exact: boolean
  /** Totals of both, if the index provides them before the texts are read; else null. */
  known: KnownTotals | null
  /** All hits, in the order of the documents; clauses first. */
  clauses: readonly Hit[]
  /**
   * Hits in editions that are not the current text, not counted above; empty if the query filters
   * by force: then editions are results like any document.
   */
  editions: readonly DocumentHits[]
}

/**
 * Milliseconds of searching texts without a pause: less than a frame, so that typing and scrolling
 * are not blocked.
 */
const STRETCH = 12

/**
 * Returns a function to call between two texts; it yields to the event loop after `STRETCH`
 * milliseconds of work.
 */
function startBreathing(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < STRETCH) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}

const namesOf = ({ title, level, issuer }: TextFile) => ({ title, level, issuer })

interface Counting {
  parsed: ParsedQuery
  candidates: FoundDocuments
  documents: DocumentHits[]
  clauses: Hit[]
  /** Number of candidates read. */
  counted: number
}

function summarize(
  query: string,
  counting: Counting,
  known: readonly ManifestDocument[],
): SearchResult {
  const { parsed, candidates, counted } = counting
  const isApart = asksForStatus(parsed.expression) ? () => false : isEdition
  const isCounted = (place: number) => !isApart(known[place]?.id ?? '')
  const [own, editions] = [false, true].map((apart) =>
    counting.documents.filter(({ document }) => isApart(document.id) === apart),
  )
  const documents = clausesFirst(own ?? [])
  const clauses = documents.flatMap((group) => group.clauses)
  const exact = counted === candidates.places.length
  return {
    query,
    parsed,
    documents,
    documentTotal:
      candidates.exact && !exact
        ? candidates.places.filter(isCounted).length
        : new Set(own?.map(({ document }) => document)).size,
    documentsExact: exact || candidates.exact,
    total: clauses.length,
    outside: clauses.filter(({ isClause }) => !isClause).length,
    exact,
    known: knownTotals(candidates, isCounted),
    clauses,
    editions: clausesFirst(editions ?? []),
  }
}

function bytesOf(places: readonly number[], known: readonly ManifestDocument[]): number {
  return places.reduce((sum, place) => sum + (known[place]?.size ?? 0), 0)
}

/**
 * The documents that can match; if reading all is beyond the budget, narrowed down with the index.
 */
async function documentsFor(
  expression: Expression,
  sources: SearchSources,
  budget: number,
): Promise<FoundDocuments> {
  const { documents } = sources.manifest
  const found = await findCandidates(expression, sources)
  if (found.exact || bytesOf(found.places, documents) <= budget) return found
  return sharedClauses(expression, found, sources, (open) =>
    bytesOf(open, documents) <= budget ? answering(expression, sources, open) : null,
  )
}

/** Reads documents and returns those that match. */
async function answering(
  expression: Expression,
  { manifest, loadText }: SearchSources,
  places: readonly number[],
): Promise<ReadonlySet<number>> {
  const having = await Promise.all(
    places.map(async (place) => {
      const document = manifest.documents[place]
      const hits = document ? findHits(expression, await loadText(document), document) : []
      return hits.length > 0 ? [place] : []
    }),
  )
  return new Set(having.flat())
}

/**
 * Finds the clauses that match a query: the index names the documents, their texts contain the
 * clauses. If all candidates together are within the budget, or `all` is set, the count is
 * complete; otherwise it stops at `want` clauses and says so. Rejects if an index or text file
 * cannot be loaded, instead of returning a wrong count.
 */
export async function search(
  query: string,
  sources: SearchSources,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const parsed = parseQuery(query)
  if (parsed.expression && namesPrinciple(parsed.expression)) {
    parsed.expression = withPrincipleIds(parsed.expression, await sources.loadNames())
  }
  const { documents: known } = sources.manifest
  const budget = options.all ? Number.POSITIVE_INFINITY : (options.budget ?? COUNT_BUDGET)
  const candidates = parsed.expression
    ? await documentsFor(parsed.expression, sources, budget)
    : { places: [], exact: true, counts: null }
  const { places } = candidates
  const complete = bytesOf(places, known) <= budget
  const counting: Counting = {
    parsed,
    candidates,
    documents: [],
    clauses: [],
    counted: 0,
  }
  const want = options.want ?? 20
  const breathe = startBreathing()
  while (counting.counted < places.length && (complete || counting.clauses.length < want)) {
    options.signal?.throwIfAborted()
    const rows = nextBatch(counting, want, known)
    const files = await Promise.all(rows.map((row) => sources.loadText(row)))
    for (const [at, document] of rows.entries()) {
      await breathe()
      options.signal?.throwIfAborted()
      const file = files[at]
      const hits =
        file && parsed.expression ? findHits(parsed.expression, file, document, query) : []
      if (file && hits.length > 0)
        counting.documents.push({ document, ...namesOf(file), clauses: hits })
      for (const hit of hits) counting.clauses.push(hit)
    }
    counting.counted += rows.length
    options.onProgress?.(summarize(query, counting, known))
  }
  return summarize(query, counting, known)
}
