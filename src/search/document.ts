/** The search's view of a corpus: documents and clauses, in both scripts, as readers see them. */
export type SearchScript = 'hant' | 'hans'

export const SEARCH_SCRIPTS: readonly SearchScript[] = ['hant', 'hans']

/** The other script. */
export function otherSearchScript(script: SearchScript): SearchScript {
  return script === 'hant' ? 'hans' : 'hant'
}

/** A name as shown in each script. */
export type ShownName = Record<SearchScript, string>

/** A clause's own text in one script. */
export interface ClauseText {
  /** As printed, with its own punctuation: `(八)`. */
  label: string
  /** Title line or run-in heading without its closing mark; null where there is only a body. */
  heading: string | null
  /**
   * One string per block: the headline (label, heading, closing mark), then the clause's own
   * paragraphs, without sub-clauses. As shown to the reader, in the corrected reading.
   */
  corrected: string[]
  /** The same blocks in the published reading; null if it does not differ. */
  published: string[] | null
}

/** A range of a block in code points, which are the same in both scripts: block, start, end. */
export type SuppliedRange = [block: number, start: number, end: number]

/** Level of text outside the clauses of a document: `front`, `closing`. */
export const PART_LEVEL = 0

/** A unit of search results: a clause, or the text before or after the clauses. */
export interface SearchClause {
  /** Address inside the document: `2-8`, `front`. */
  id: string
  /** Depth inside the document, from 1; {@link PART_LEVEL} for text that belongs to no clause. */
  level: number
  /** Ids of the shared principles that the clause states. */
  principles: string[]
  /** Words of the corrected reading that an editor supplied; shown in 〔〕 as on the page. */
  supplied?: SuppliedRange[]
  texts: Record<SearchScript, ClauseText>
}

/** The metadata of a document in the search, without its text. */
export interface SearchHead {
  /** First segment of its addresses. */
  id: string
  title: ShownName
  /** Level of government; null if unknown. */
  level: ShownName | null
  issuer: ShownName | null
  /** ISO 8601 with the known precision: 2016, 2016-12, 2016-12-09. */
  date: string | null
  /** Force of the document: `in-force`, `repealed`; absent if nothing is known. */
  status?: string
}

export interface SearchDocument extends SearchHead {
  /** All clauses, depth first, in the order of the page; then the text before and after them. */
  clauses: SearchClause[]
}
