import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import type { EntryStore } from '../cache/entry-store.ts'
import { countClauses } from '../corpus/count-clauses.ts'
import type { Document } from '../corpus/model.ts'
import { OutlineStore } from '../corpus/outline-store.ts'
import { makeChain } from '../editions/chain.ts'
import { namedPrinciples } from '../principles/named-principles.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { clausesDigest } from './corpus-references.ts'
import { documentSize } from './document-size.ts'
import { isMarked } from './provenance-pages.ts'
import { quotableLength } from './quotable-data.ts'
import { readerFor } from './reader.ts'
import { searchHead } from './search-document.ts'

/** The outlines of the documents of the site, as a build keeps them for the next. */
export function keptOutlines(
  program: string,
  entries: EntryStore,
  content: (file: string, key: string) => Document,
): OutlineStore {
  const settings = currentSettings()
  const key = hash('sha256', JSON.stringify([program, resolve(settings.corpus), settings]))
  return new OutlineStore(entries, key, content, askAll)
}

/** Asks a document what pages and checks of the whole corpus ask of each: it is read for that once. */
function askAll(document: Document): void {
  makeChain(document, [])
  countClauses(document)
  namedPrinciples(document)
  clausesDigest(document)
  isMarked(document)
  quotableLength(document)
  documentSize(document, readerFor(document.meta.script))
  searchHead(document)
}
