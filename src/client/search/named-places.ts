import {
  type Candidate,
  documentsMeant,
  type GoToDocument,
  resolve,
} from '../../citation/resolve.ts'
import type { OpenSearch } from '../../search/open-search.ts'

/** Most documents whose clauses are searched; a reference that fits more names no place. */
const MOST = 10

/** The documents without their clauses. */
async function namedDocuments({ manifest, loadNames }: OpenSearch): Promise<GoToDocument[]> {
  const { titles, numbers } = await loadNames()
  return manifest.documents.map(({ id, level }, place) => ({
    ...{ id, level, clauses: [], mentions: [] },
    title: titles[place] ?? id,
    docNumber: numbers[place] ?? null,
  }))
}

/** A document with its clauses, from its text file. */
async function withClauses(document: GoToDocument, site: OpenSearch): Promise<GoToDocument> {
  const row = site.manifest.documents.find(({ id }) => id === document.id)
  if (!row) return document
  const { clauses } = await site.loadText(row)
  return {
    ...document,
    clauses: clauses.map(({ id, label, heading, text }) => [id, label, heading, text.length - 1]),
  }
}

/** The places that a query names, best first: see {@link resolve}. */
export async function namedPlaces(query: string, site: OpenSearch): Promise<Candidate[]> {
  const meant = documentsMeant(query, await namedDocuments(site))
  if (meant.length > MOST) return []
  return resolve(query, await Promise.all(meant.map((document) => withClauses(document, site))))
}

/** Address of a place on its document page. */
export function placeHref(home: string, { document, clause }: Candidate): string {
  return `${home}${document}/${clause === null ? '' : `#${clause}`}`
}

/** The place that a reference certainly means, which Enter opens; null where it is uncertain. */
export function surePlace(places: readonly Candidate[]): Candidate | null {
  const [first, ...others] = places
  return first && others.length === 0 && first.why !== 'reference' ? first : null
}
