import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readClause } from '../corpus/reading.ts'
import { documentPassages, type Passage } from '../parallels/passage.ts'
import { type Searchable, searchable } from '../script/fold.ts'
import {
  findPlaces,
  joinPlaces,
  type Place,
  type WordingPattern,
  wordingPattern,
} from '../script/wording.ts'
import type { Principle } from './principle.ts'

/** A passage that states a principle. */
export interface Statement {
  document: Document
  /** Null for the text before the first clause. */
  clause: Clause | null
  /** `2-8`, `front`. */
  id: string
  /** The passage in its corrected reading. */
  passage: Passage
  /** The first wording found; null if only an editor linked it. */
  wording: string | null
  /**
   * Where the text contains a wording, in UTF-16 code units of the passage's text; adjacent places
   * are merged.
   */
  places: Place[]
}

const patterns = new WeakMap<Principle, WordingPattern[]>()

/** The compiled wordings of a principle. */
export function patternsOf(principle: Principle): WordingPattern[] {
  const known = patterns.get(principle)
  if (known) return known
  const made = principle.wordings.flatMap((wording) => wordingPattern(wording) ?? [])
  patterns.set(principle, made)
  return made
}

/** The first wording of a principle in a clause's own text, in either reading. */
export function findWording(principle: Principle, clause: Clause): string | null {
  for (const reading of ['corrected', 'published'] as const) {
    const text = readClause(clause, reading).join('\n')
    const found = firstWording(principle, text, searchable(text))
    if (found !== null) return found
  }
  return null
}

function firstWording(principle: Principle, text: string, folded: Searchable): string | null {
  const found = patternsOf(principle).find((one) => findPlaces(one, text, folded).length > 0)
  return found?.wording ?? null
}

/** Adds to every clause the principles whose wordings it contains. Mutates the document. */
export function assignPrinciples(document: Document, principles: readonly Principle[]): void {
  for (const clause of walkClauses(document.clauses)) {
    const found = principles.filter((principle) => findWording(principle, clause) !== null)
    clause.principles = [...new Set([...clause.principles, ...found.map(({ id }) => id)])].sort()
  }
}

interface ReadPassage {
  passage: Passage
  clause: Clause | null
  folded: Searchable
}

// Needed once per principle and page: folded once per document.
const read = new WeakMap<Document, ReadPassage[]>()

/** The passages of a document, folded, with their clauses. */
export function readPassages(document: Document): ReadPassage[] {
  const known = read.get(document)
  if (known) return known
  const clauses = new Map(Array.from(walkClauses(document.clauses), (one) => [one.id, one]))
  const made = documentPassages(document, 0).map((passage) => ({
    passage,
    clause: clauses.get(passage.id) ?? null,
    folded: searchable(passage.text),
  }))
  read.set(document, made)
  return made
}

/**
 * Every passage that states a principle, in corpus order. The front of a document counts; the
 * closing (attachments, date) does not.
 *
 * @param links - `named`: only clauses that name the principle; `worded`: also clauses that only
 * contain a wording, as for a new principle that no clause names yet
 */
export function statementsOf(
  principle: Principle,
  documents: readonly Document[],
  links: 'named' | 'worded' = 'named',
): Statement[] {
  return documents.flatMap((document) =>
    readPassages(document).flatMap(({ passage, clause, folded }) => {
      if (passage.id === 'closing' && !clause) return []
      const isNamed = clause?.principles.includes(principle.id) ?? false
      if (clause && !isNamed && links === 'named') return []
      const places = placesOf(principle, passage.text, folded)
      if (!isNamed && places.length === 0) return []
      const wording =
        firstWording(principle, passage.text, folded) ?? (clause && findWording(principle, clause))
      return [{ document, clause, id: passage.id, passage, wording, places }]
    }),
  )
}

/** Where a text states a principle, adjacent places merged. */
function placesOf(principle: Principle, text: string, folded: Searchable): Place[] {
  const found = patternsOf(principle).flatMap((one) => findPlaces(one, text, folded))
  return joinPlaces(found, text)
}
