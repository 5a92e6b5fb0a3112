import { hash } from 'node:crypto'
import type { EntryStore } from '../cache/entry-store.ts'
import { parseKey } from '../citation/address.ts'
import { modelDigest } from '../corpus/document-facts.ts'
import type { Document } from '../corpus/model.ts'
import { hasAddressCodes } from './address-code.ts'
import { cardChoice } from './card-choice.ts'
import type { Corpus } from './corpus.ts'
import {
  type CorpusReferences,
  corpusReferences,
  keepReferences,
  type PlacedReference,
} from './corpus-references.ts'
import { documentsBeside } from './documents-beside.ts'
import type { FormerEdition } from './former-editions.ts'
import { sharedLevels } from './levels.ts'
import { datedReferences, type Meant } from './meant-edition.ts'

const SHARED = Symbol.for('clausary:page-keys')

// On the global object, since the bundle for page rendering has its own module instances.
const shared = globalThis as { [SHARED]?: ReadonlyMap<string, string> }

/**
 * Digest of all corpus data that the pages of a document are made from; undefined where no keys
 * were prepared, in which case every page is rendered.
 */
export function pageKey(document: Document): string | undefined {
  return shared[SHARED]?.get(document.id)
}

/** The same for the pages of its clauses, which quote other documents. */
export function clausePagesKey(document: Document): string | undefined {
  return shared[SHARED]?.get(`${document.id}/`)
}

/**
 * Digest of all corpus data that the search is made from; undefined where no keys were prepared.
 */
export function searchKey(): string | undefined {
  const keys = shared[SHARED]
  return keys && hash('sha256', JSON.stringify(['search', ...keys]))
}

/** Digest of all corpus data that the data files are made from; undefined as above. */
export function dataKey(): string | undefined {
  const keys = shared[SHARED]
  return keys && hash('sha256', JSON.stringify(['data', ...keys]))
}

/**
 * Computes the keys of the pages of all documents. Everything that such a page depends on must be
 * in {@link dependencies}: a page with the same key is not rendered again.
 */
export async function preparePageKeys(
  corpus: Corpus,
  program: string,
  store: EntryStore,
): Promise<void> {
  const { documents } = corpus
  const models = new Map(documents.map((one) => [one.id, modelDigest(one)]))
  await keepReferences(documents, models, program, store)
  const references = corpusReferences(documents)
  const rest = hash(
    'sha256',
    JSON.stringify(
      [restOf(corpus), hasAddressCodes(corpus), cardChoice(corpus), [...sharedLevels(documents)]],
      withMaps,
    ),
  )
  const beside = documentsBeside(corpus)
  const parts = {
    former: Map.groupBy(corpus.former, ([key]) => documentOfKey(key)),
    to: Map.groupBy(
      [...datedReferences(corpus).to.values()].flat(),
      ({ target }) => target?.document ?? '',
    ),
  }
  shared[SHARED] = new Map(
    documents.flatMap((document) => {
      const { told, others, strength } = beside(document)
      const own = [
        rest,
        dependencies(document, corpus, { ...parts, from: references.from }, models),
        told,
      ]
      const quoted = others.map((id) => models.get(id))
      const digest = (value: unknown) => hash('sha256', JSON.stringify(value, withMaps))
      return [
        [document.id, digest(own)],
        [`${document.id}/`, digest([own, quoted, strength])],
      ] as const
    }),
  )
}

/**
 * Corpus data that every document page may show: principles, and any field that is added to the
 * corpus later.
 */
function restOf(corpus: Corpus) {
  const {
    documents: _documents,
    lock: _lock,
    former: _former,
    histories: _histories,
    ...rest
  } = corpus
  return rest
}

/** Data about each document, by its id. */
interface Parts {
  former: ReadonlyMap<string, [key: string, editions: FormerEdition[]][]>
  from: CorpusReferences['from']
  to: ReadonlyMap<string, PlacedReference[]>
}

const documentOfKey = (key: string) => parseKey(key)?.document ?? key

/**
 * The corpus data that a document's pages depend on: its model, former texts, references in both
 * directions.
 */
function dependencies(
  document: Document,
  corpus: Corpus,
  { from, to, former }: Parts,
  models: ReadonlyMap<string, string>,
) {
  const { meant } = datedReferences(corpus)
  return {
    model: models.get(document.id),
    former: former.get(document.id) ?? [],
    history: corpus.histories.get(document.id) ?? null,
    refersTo: (from.get(document.id) ?? []).map((reference) => [
      ...[reference.target, reference.paragraph],
      ...meantKey(meant.get(reference)),
    ]),
    referredFrom: (to.get(document.id) ?? []).map((reference) => [
      ...[reference.from, reference.target, reference.paragraph],
      ...meantKey(meant.get(reference)),
      models.get(reference.from.document),
    ]),
  }
}

function meantKey(meant: Meant | undefined): string[] {
  return meant ? [meant.edition.key, meant.clause] : []
}

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}
