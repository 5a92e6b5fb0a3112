import { hash } from 'node:crypto'
import type { EntryStore } from '../cache/entry-store.ts'
import type { CrossReference, ReferenceMatch } from '../citation/cross-reference.ts'
import { matchReferences, readMatches, referencesTo } from '../citation/cross-reference.ts'
import {
  indexedClauses,
  type ReferenceIndex,
  referenceIndex,
} from '../citation/reference-target.ts'
import { clausesById } from '../corpus/clause-index.ts'
import { factOf } from '../corpus/document-facts.ts'
import type { Block, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'

/**
 * A reference with the name of its block, see {@link blockNames}: it can be stored without loading
 * the document.
 */
export type PlacedReference = Omit<CrossReference, 'block'> & { block: string }

type PlacedMatch = Omit<ReferenceMatch, 'block'> & { block: string }

/** The references of a corpus in both directions. */
export interface CorpusReferences {
  documents: Map<string, Document>
  /** By id of the document that contains them. */
  from: Map<string, PlacedReference[]>
  /** By key of their target. */
  to: Map<string, PlacedReference[]>
}

/**
 * For each document, the digest of the model that its references were found in, and the references.
 */
type Kept = Record<string, [model: string, references: PlacedReference[]]>

const NAME = 'references.json'
const SHARED = Symbol.for('clausary:references')

// On the global object, since the bundle for page rendering has its own module instances.
const shared = globalThis as {
  [SHARED]?: WeakMap<readonly Document[], CorpusReferences>
}
shared[SHARED] ??= new WeakMap()
const known = shared[SHARED]

/** The references of a corpus: computed once, since every page needs them. */
export function corpusReferences(documents: readonly Document[]): CorpusReferences {
  const found = known.get(documents) ?? findAll(documents, referenceIndex(documents), () => null)
  known.set(documents, found)
  return found
}

/**
 * Finds the references of a corpus with their targets, for later callers. For an unchanged
 * document, in a corpus with the same titles, numbers and clauses, the previous result is reused
 * without loading the document.
 *
 * @param models - digest of each document by id
 * @param program - digest of the program
 */
export async function keepReferences(
  documents: readonly Document[],
  models: ReadonlyMap<string, string>,
  program: string,
  store: EntryStore,
): Promise<void> {
  const index = referenceIndex(documents)
  const named = documents.map((document) => [
    ...[document.id, document.meta.title, document.meta.docNumber.value],
    clausesDigest(document),
  ])
  const key = hash('sha256', JSON.stringify([program, named]))
  const kept = ((await store.read(NAME, key)) ?? {}) as Kept
  const found = findAll(documents, index, (document) => {
    const [model, references] = kept[document.id] ?? []
    return model === models.get(document.id) && references ? references : null
  })
  known.set(documents, found)
  const isKept = documents.every(({ id }) => kept[id]?.[0] === models.get(id))
  if (!isKept) await store.write(NAME, key, JSON.stringify(toKept(documents, found, models)))
}

function toKept(
  documents: readonly Document[],
  { from }: CorpusReferences,
  models: ReadonlyMap<string, string>,
): Kept {
  const entries = documents.map(({ id }): [string, Kept[string]] => [
    id,
    [models.get(id) ?? '', from.get(id) ?? []],
  ])
  return Object.fromEntries(entries)
}

/**
 * Possible references in a document, which depend on that document alone: found when it is loaded,
 * so that it does not have to be loaded again when titles, numbers or clauses of the corpus change.
 */
export function documentMatches(document: Document): PlacedMatch[] {
  return factOf(document, 'references', () => {
    const found = matchReferences(document)
    if (found.length === 0) return []
    const names = blockNames(document)
    return found.map((match) => ({ ...match, block: names.get(match.block) ?? '' }))
  })
}

/** Digest of the data by which references name a document's clauses. */
export function clausesDigest(document: Document): string {
  return factOf(document, 'named clauses', () =>
    hash('sha256', JSON.stringify(indexedClauses(document))),
  )
}

function findAll(
  documents: readonly Document[],
  index: ReferenceIndex,
  keptOf: (document: Document) => PlacedReference[] | null,
): CorpusReferences {
  const from = new Map(
    documents.map((document) => [
      document.id,
      keptOf(document) ?? readMatches(documentMatches(document), document.id, index),
    ]),
  )
  const to = referencesTo([...from.values()].flat())
  return { documents: new Map(documents.map((document) => [document.id, document])), from, to }
}

/** Names of the blocks of a document: `front.0`, `2-8.h` for a headline, `2-8.1` for its first paragraph. */
export function blockNames(document: Document): Map<Block, string> {
  const names = new Map<Block, string>()
  for (const part of ['front', 'closing'] as const) {
    for (const [index, block] of document[part].entries()) names.set(block, `${part}.${index}`)
  }
  for (const clause of walkClauses(document.clauses)) {
    names.set(clause.headline, `${clause.id}.h`)
    for (const [index, block] of clause.paragraphs.entries()) {
      names.set(block, `${clause.id}.${index + 1}`)
    }
  }
  return names
}

/** The block of a document with a name; undefined where there is none. */
export function blockNamed(document: Document, name: string): Block | undefined {
  const dot = name.lastIndexOf('.')
  const [part, place] = [name.slice(0, dot), name.slice(dot + 1)]
  if (part === 'front' || part === 'closing') return document[part][Number(place)]
  const clause = clausesById(document).get(part)
  return place === 'h' ? clause?.headline : clause?.paragraphs[Number(place) - 1]
}
