import { locator } from '../citation/locator.ts'
import { type Clause, type Document, walkClauses } from '../corpus/model.ts'

/** A clause that illustrates addresses and references: always one of this corpus. */
export interface ExamplePlace {
  /** `central/2-8`. */
  key: string
  /** Its locator. */
  name: string
  /** Number of its document, if known. */
  docNumber: string | null
  document: Document
  clause: Clause
}

/**
 * A clause of the corpus that illustrates how places are named: of the first document with a number
 * a clause below the top level, else of the first document with clauses. Null for a corpus without
 * clauses.
 */
export function examplePlace(documents: readonly Document[]): ExamplePlace | null {
  const numbered = documents.filter(({ meta }) => meta.docNumber.value !== null)
  for (const document of [...numbered, ...documents]) {
    const clauses = [...walkClauses(document.clauses)]
    const clause = clauses.find(({ level, heading }) => level > 1 && heading !== null) ?? clauses[0]
    if (clause === undefined) continue
    return {
      key: `${document.id}/${clause.id}`,
      name: locator(document, clause.id)?.name ?? clause.label,
      docNumber: document.meta.docNumber.value,
      document,
      clause,
    }
  }
  return null
}

/** Sample references to try, as a reader would type them; none for a corpus without clauses. */
export function exampleReferences(documents: readonly Document[]): string[] {
  const place = examplePlace(documents)
  if (place === null) return []
  const other = documents.find(
    ({ id, meta }) => id !== place.document.id && meta.docNumber.value !== null,
  )
  return [
    place.docNumber ? `${place.docNumber}${place.name}` : place.document.meta.title + place.name,
    ...(other?.meta.docNumber.value ? [other.meta.docNumber.value] : []),
    place.key,
  ]
}
