import { searchable } from '../script/fold.ts'
import type { ClausesByPlace } from './clause-sharing.ts'
import type { Expression } from './expression.ts'
import { passingDocuments } from './filters.ts'
import type { FoundDocuments } from './find-documents.ts'
import type { Manifest } from './manifest.ts'
import type { SearchNames } from './names.ts'

/** The data that candidates are derived from. */
export interface CandidateSources {
  manifest: Manifest
  /** Returns the documents in which a clause contains a folded text. */
  findDocuments(folded: string): Promise<FoundDocuments>
  /** Returns the clauses that contain a folded text; null if the index does not record them. */
  findClauses(folded: string): Promise<ClausesByPlace | null>
  loadNames(): Promise<SearchNames>
}

/** Positions of documents in the manifest; null for all documents. */
type Places = ReadonlySet<number> | null

function intersect(sets: readonly Places[]): Places {
  const [first, ...rest] = sets.filter((set) => set !== null)
  if (!first) return null
  return new Set([...first].filter((place) => rest.every((set) => set.has(place))))
}

function unite(sets: readonly Places[]): Places {
  const union = new Set<number>()
  for (const set of sets) {
    if (set === null) return null
    for (const place of set) union.add(place)
  }
  return union
}

async function withText(folded: string, sources: CandidateSources): Promise<Places> {
  return folded === '' ? null : new Set((await sources.findDocuments(folded)).places)
}

async function places(expression: Expression, sources: CandidateSources): Promise<Places> {
  const all = (parts: readonly Expression[]) =>
    Promise.all(parts.map((part) => places(part, sources)))
  switch (expression.type) {
    case 'text':
      return withText(expression.folded, sources)
    case 'literal':
      return withText(searchable(expression.folded).folded, sources)
    case 'heading':
      return places(expression.words, sources)
    case 'and':
      return intersect(await all(expression.parts))
    case 'or':
      return unite(await all(expression.parts))
    case 'near':
      return intersect(await all([expression.left, expression.right]))
    case 'not':
      return null
    case 'filter': {
      if (expression.field === 'principle') return null
      const { titles } = expression.field === 'doc' ? await sources.loadNames() : { titles: [] }
      return passingDocuments(sources.manifest, titles, expression.field, expression.value)
    }
  }
}

/**
 * Returns the documents in which a clause can match, in the order of the manifest. For a single
 * text the index is exact, or returns few documents. For other expressions some of them may not
 * match, since terms found in one document may occur in different clauses.
 */
export async function findCandidates(
  expression: Expression,
  sources: CandidateSources,
): Promise<FoundDocuments> {
  if (expression.type === 'text') {
    const found = await sources.findDocuments(expression.folded)
    // Positions with counts come from a table and are sorted.
    return found.counts ? found : { ...found, places: found.places.toSorted((a, b) => a - b) }
  }
  const found = await places(expression, sources)
  const all = [...sources.manifest.documents.keys()]
  const those = found === null ? all : all.filter((place) => found.has(place))
  return { places: those, exact: false, counts: null }
}
