import type { SearchDocument, SearchScript } from './document.ts'

/** A clause in a text file: what is searched, and what a result shows of it. */
export interface TextClause {
  id: string
  label: string
  heading: string | null
  level: number
  /** The blocks of the corrected reading, headline first. */
  text: string[]
  /** The blocks of the published reading, where it differs. */
  published?: string[]
  principles?: string[]
}

/** `search/<script>/<document>.json`: the clauses of a document in one script. */
export interface TextFile {
  id: string
  /** Name of the document's record in the index; another one means that the site was built anew. */
  record: string
  title: string
  level: string | null
  issuer: string | null
  clauses: TextClause[]
}

/** A document's text file in a script. */
export function textFile(document: SearchDocument, script: SearchScript, record: string): TextFile {
  return {
    id: document.id,
    record,
    title: document.title[script],
    level: document.level?.[script] ?? null,
    issuer: document.issuer?.[script] ?? null,
    clauses: document.clauses.map((clause) => {
      const text = clause.texts[script]
      return {
        id: clause.id,
        label: text.label,
        heading: text.heading,
        level: clause.level,
        text: text.corrected,
        ...(text.published ? { published: text.published } : {}),
        ...(clause.principles.length > 0 ? { principles: clause.principles } : {}),
      }
    }),
  }
}
