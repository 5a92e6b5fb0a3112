import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import { cacheFolder, siteCacheFolder } from '../cache/cache-folder.ts'
import { EntryStore } from '../cache/entry-store.ts'
import { programVersion } from '../cache/program-version.ts'
import { jointNumbers } from '../citation/joint-numbers.ts'
import { countClauses } from '../corpus/count-clauses.ts'
import type { Document } from '../corpus/model.ts'
import { ModelStore } from '../corpus/model-store.ts'
import { OutlineStore } from '../corpus/outline-store.ts'
import { makeChain } from '../editions/chain.ts'
import { namedPrinciples } from '../principles/named-principles.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { keepCitingPlaces } from './citing-places.ts'
import { clausesDigest, documentMatches } from './corpus-references.ts'
import { documentSize } from './document-size.ts'
import { isMarked } from './emendations.ts'
import { quotableLength } from './quotable-data.ts'
import { readerFor } from './reader.ts'
import { searchHead } from './search-document.ts'

/**
 * The model store of the site, with the outlines of unchanged documents from the last build.
 *
 * @param remember - keep models in memory too, see {@link ModelStore}
 */
export async function keptModels(remember = false): Promise<ModelStore> {
  const program = programVersion()
  const entries = new EntryStore(siteCacheFolder())
  const store = new ModelStore(remember, cacheFolder(), (content) =>
    program === null ? null : keptOutlines(program, entries, content),
  )
  await store.outlines?.open()
  return store
}

/** The store of the site's document outlines, which a build saves for the next. */
export function keptOutlines(
  program: string,
  entries: EntryStore,
  content: (file: string, key: string) => Document,
): OutlineStore {
  const settings = currentSettings()
  const key = hash('sha256', JSON.stringify([program, resolve(settings.corpus), settings]))
  return new OutlineStore(entries, key, content, askAll)
}

/**
 * Computes all facts about a document that pages and checks of the whole corpus need, while it is
 * loaded.
 */
function askAll(document: Document): void {
  makeChain(document, [])
  countClauses(document)
  namedPrinciples(document)
  clausesDigest(document)
  documentMatches(document)
  keepCitingPlaces(document)
  jointNumbers(document)
  isMarked(document)
  quotableLength(document)
  documentSize(document, readerFor(document.meta.script))
  searchHead(document)
}
