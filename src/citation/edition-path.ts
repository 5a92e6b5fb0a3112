import type { Script } from '../corpus/frontmatter.ts'
import { type AddressSite, documentPath, type Place } from './address.ts'

/**
 * Path of an edition: `/rules/@2023-05-10/` for the document, `/rules/art12/@2023-05-10/` for a
 * clause of it; without clause pages an anchor in the document, `/rules/@2023-05-10/#art12`.
 */
export function editionPath(
  { document, clause }: Place,
  key: string,
  site: AddressSite,
  script?: Script,
): string {
  const root = documentPath(document, site, script)
  if (clause === null) return `${root}@${key}/`
  return site.clausePages ? `${root}${clause}/@${key}/` : `${root}@${key}/#${clause}`
}

/** The list of all editions of a document: `/rules/editions/`. */
export function editionsPath(document: string, site: AddressSite, script?: Script): string {
  return `${documentPath(document, site, script)}editions/`
}

/** Comparison of two editions: `/rules/compare/2018-10-26..2023-04-25/`. */
export function comparePath(
  document: string,
  from: string,
  to: string,
  site: AddressSite,
  script?: Script,
): string {
  return `${documentPath(document, site, script)}compare/${from}..${to}/`
}
