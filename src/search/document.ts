/** What the search knows of a corpus: documents and clauses, in both scripts, as the reader sees them. */
export type SearchScript = 'hant' | 'hans'

export const SEARCH_SCRIPTS: readonly SearchScript[] = ['hant', 'hans']

/** The script that is not the given one. */
export function otherSearchScript(script: SearchScript): SearchScript {
  return script === 'hant' ? 'hans' : 'hant'
}

/** A name as each script shows it. */
export type ShownName = Record<SearchScript, string>

/** A clause's own text in one script. */
export interface ClauseText {
  /** As printed, with its own punctuation: `(八)`. */
  label: string
  /** Title line or run-in heading without its closing mark; null where there is only a body. */
  heading: string | null
  /**
   * One string a block, headline (label, heading, closing mark) first, then the clause's own paragraphs;
   * no sub-clauses. As shown to the reader, in the corrected reading.
   */
  corrected: string[]
  /** The same blocks in the published reading; null where it does not differ. */
  published: string[] | null
}

/** A stretch of a block in code points, of which both scripts have the same: block, start, end. */
export type SuppliedRange = [block: number, start: number, end: number]

/** Level of what stands outside the clauses of a document: `front`, `closing`. */
export const PART_LEVEL = 0

/** What is found by itself: a clause, or the text before or after the clauses. */
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

/** What the search says of a document, without its text. */
export interface SearchHead {
  /** First segment of its addresses. */
  id: string
  title: ShownName
  /** Level of government; null where unknown. */
  level: ShownName | null
  issuer: ShownName | null
  /** ISO 8601 as far as known: 2016, 2016-12, 2016-12-09. */
  date: string | null
  /** Whether it is in force: `in-force`, `repealed`; absent where nothing is known. */
  status?: string
}

export interface SearchDocument extends SearchHead {
  /** All clauses, depth first, in the order of the page; then the text before and after them. */
  clauses: SearchClause[]
}
