import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { type NamingClause, namedPrinciples } from '../principles/named-principles.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import { labelPath } from './label-path.ts'
import { documentMark } from './levels.ts'
import { documentOf } from './parallel-view.ts'
import { getParallels } from './shared-parallels.ts'

/** The content of a document's pages that comes from other documents. */
export interface DocumentsBeside {
  /** Content of the rail: who states the same principles, how many places have the same words. */
  told: unknown
  /** Ids of the documents that the pages of its clauses quote. */
  others: string[]
  /** What these pages say about the quoted words, apart from the words. */
  strength: unknown
}

/**
 * Returns a function that reports what a document's pages use from other documents: by principles
 * and by parallels.
 */
export function documentsBeside(corpus: Corpus): (document: Document) => DocumentsBeside {
  const stated = new Map<string, { document: Document; clause: NamingClause }[]>()
  for (const document of corpus.documents)
    for (const clause of namedPrinciples(document))
      for (const id of clause.principles) {
        const places = stated.get(id)
        if (places) places.push({ document, clause })
        else stated.set(id, [{ document, clause }])
      }
  // Without clause pages, no page shows parallels.
  const parallels = site.clausePages ? getParallels(corpus) : null
  return (document) => {
    const named = namedPrinciples(document)
    const principles = [...new Set(named.flatMap(({ principles }) => principles))].sort()
    const places = principles.flatMap((id) => stated.get(id) ?? [])
    const others = new Set(places.map((place) => place.document.id))
    const clauses = parallels ? [...walkClauses(document.clauses)] : []
    const keys = clauses.map(({ id }) => `${document.id}/${id}`)
    const counts = keys.map((key) => parallels?.count(key) ?? 0)
    const shared = keys.flatMap((key) => parallels?.of(key) ?? [])
    for (const { b } of shared) others.add(documentOf(b))
    others.delete(document.id)
    return {
      told: [
        counts,
        principles.map((id) => [
          id,
          (stated.get(id) ?? []).map(({ document: other, clause }) => [
            ...[other.id, clause.id, documentMark(other, corpus.documents)],
            labelPath(other, clause.id),
          ]),
        ]),
      ],
      others: [...others].sort(),
      strength: shared.map(({ b, direction, why }) => [b, direction, why]),
    }
  }
}
