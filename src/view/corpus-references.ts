import { hash } from 'node:crypto'
import type { EntryStore } from '../cache/entry-store.ts'
import type { CrossReference } from '../citation/cross-reference.ts'
import { findReferences, referencesTo } from '../citation/cross-reference.ts'
import { type ReferenceIndex, referenceIndex } from '../citation/reference-target.ts'
import type { Block, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'

/** Who refers to whom. */
export interface CorpusReferences {
  documents: Map<string, Document>
  /** By the id of the document that they stand in. */
  from: Map<string, CrossReference[]>
  /** By the key of the place that they lead to. */
  to: Map<string, CrossReference[]>
}

/** A reference as it is kept: its block by name. */
type KeptReference = Omit<CrossReference, 'block'> & { block: string }

/** Of each document the digest of the model that its references were found in, and they. */
type Kept = Record<string, [model: string, references: KeptReference[]]>

const NAME = 'references.json'
const SHARED = Symbol.for('clausary:references')

// Pages are rendered from a bundle that has modules of its own.
const shared = globalThis as {
  [SHARED]?: WeakMap<readonly Document[], CorpusReferences>
}
shared[SHARED] ??= new WeakMap()
const known = shared[SHARED]

/** The references of a corpus: worked out once, for every page asks for them. */
export function corpusReferences(documents: readonly Document[]): CorpusReferences {
  const found = known.get(documents) ?? findAll(documents, referenceIndex(documents), () => null)
  known.set(documents, found)
  return found
}

/**
 * Finds the references of a corpus for all that ask later. Of a document that is as it was, in a corpus
 * that has the same titles, numbers and clauses, those that were found before are taken.
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
  const key = hash(
    'sha256',
    JSON.stringify([program, [...index.clauses], [...index.titles], index.numbers]),
  )
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
  const entries = documents.map((document): [string, Kept[string]] => {
    const names = blockNames(document)
    const references = (from.get(document.id) ?? []).map((reference) => ({
      ...reference,
      block: names.get(reference.block) ?? '',
    }))
    return [document.id, [models.get(document.id) ?? '', references]]
  })
  return Object.fromEntries(entries)
}

function findAll(
  documents: readonly Document[],
  index: ReferenceIndex,
  keptOf: (document: Document) => KeptReference[] | null,
): CorpusReferences {
  const from = new Map<string, CrossReference[]>()
  for (const document of documents) {
    const kept = keptOf(document)
    from.set(document.id, kept ? withBlocks(kept, document) : findReferences(document, index))
  }
  const to = referencesTo([...from.values()].flat())
  return { documents: new Map(documents.map((document) => [document.id, document])), from, to }
}

function withBlocks(kept: readonly KeptReference[], document: Document): CrossReference[] {
  if (kept.length === 0) return []
  const blocks = new Map([...blockNames(document)].map(([block, name]) => [name, block]))
  return kept.flatMap((reference) => {
    const block = blocks.get(reference.block)
    return block ? [{ ...reference, block }] : []
  })
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
