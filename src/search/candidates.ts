import { searchable } from '../script/fold.ts'
import type { ClausesByPlace } from './clause-sharing.ts'
import type { Expression } from './expression.ts'
import { passingDocuments } from './filters.ts'
import type { FoundDocuments } from './find-documents.ts'
import type { Manifest } from './manifest.ts'
import type { SearchNames } from './names.ts'

/** What candidates are drawn from. */
export interface CandidateSources {
  manifest: Manifest
  /** Documents that have a folded text in one of their clauses. */
  findDocuments(folded: string): Promise<FoundDocuments>
  /** The clauses that a folded text stands in; null where the index does not say. */
  findClauses(folded: string): Promise<ClausesByPlace | null>
  loadNames(): Promise<SearchNames>
}

/** Places of documents in the manifest; null for all. */
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
 * The documents that can have a clause that answers, in the order of the manifest. One text is found in
 * a document by the index exactly, or in few; of other expressions some documents may fall away, since
 * terms found in one document may stand in different clauses.
 */
export async function findCandidates(
  expression: Expression,
  sources: CandidateSources,
): Promise<FoundDocuments> {
  if (expression.type === 'text') {
    const found = await sources.findDocuments(expression.folded)
    // Places with counts come out of a table, in order.
    return found.counts ? found : { ...found, places: found.places.toSorted((a, b) => a - b) }
  }
  const found = await places(expression, sources)
  const all = [...sources.manifest.documents.keys()]
  const those = found === null ? all : all.filter((place) => found.has(place))
  return { places: those, exact: false, counts: null }
}
