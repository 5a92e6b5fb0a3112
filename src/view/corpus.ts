import { resolve } from 'node:path'
import { siteCacheFolder } from '../cache/cache-folder.ts'
import { EntryStore } from '../cache/entry-store.ts'
import { programVersion } from '../cache/program-version.ts'
import { keepPermalinks, readLock } from '../citation/lock-file.ts'
import type { Lock } from '../citation/lock-parts.ts'
import { modelDigest } from '../corpus/document-facts.ts'
import { folderState } from '../corpus/folder-state.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import type { ModelStore } from '../corpus/model-store.ts'
import { checkPageFiles } from '../corpus/page-files.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { formatProblem } from '../corpus/problem.ts'
import { formerDocuments } from '../editions/chain.ts'
import { loadChains } from '../editions/load-chains.ts'
import { type ChainHistory, chainHistories } from '../editions/transition.ts'
import { checkPrinciples, reviewPrinciples } from '../principles/check-principles.ts'
import { loadPrinciples } from '../principles/load-principles.ts'
import type { Principle } from '../principles/principle.ts'
import { site } from '../site.ts'
import { keepReferences } from './corpus-references.ts'
import { type FormerEdition, formerEditions } from './former-editions.ts'
import { keptModels } from './kept-outlines.ts'

/** What the pages are made from. */
export interface Corpus {
  /** In the order of the sources. */
  documents: Document[]
  principles: Principle[]
  /** History of every address. */
  lock: Lock
  /** Texts that stood at an address before the one of today, by key. */
  former: ReadonlyMap<string, FormerEdition[]>
  /** Documents in several editions, by id. */
  histories: ReadonlyMap<string, ChainHistory>
}

/**
 * The corpus with everything that is wrong in it: texts against their sources, principles against the
 * texts, addresses against their history.
 *
 * @param record - write new addresses into their history when nothing is wrong
 * @param store - where models are kept between loads
 */
export async function loadCorpus(record: boolean, store?: ModelStore): Promise<Result<Corpus>> {
  const documents = await loadDocuments(site.corpus, store)
  const principles = await loadPrinciples(site.corpus)
  // Of a text that cannot be read nobody knows which wordings it has: no advice to remove one.
  const isWhole = !documents.problems.some(isError)
  const ofPrinciples = reviewPrinciples(documents.value, principles.value, site.corpus)
  const problems: Problem[] = [
    ...documents.problems,
    ...principles.problems,
    ...checkPrinciples(documents.value, principles.value, principles.unread),
    ...ofPrinciples.filter((problem) => isWhole || isError(problem)),
    ...checkPageFiles(site.corpus, documents.value),
  ]
  const chains = await loadChains(site.corpus, documents.value, store)
  problems.push(...chains.problems)
  const earlier = formerDocuments(chains.value.values())
  // A file that cannot be read would look like addresses that vanished.
  const { value: lock, problems: ofLock } = problems.some(isError)
    ? { ...(await readLock(site.corpus)), problems: [] }
    : await keepPermalinks(site.corpus, documents.value, record, earlier)
  problems.push(...ofLock)
  const former = await formerEditions(site.corpus, documents.value, lock)
  const histories = chainHistories(chains.value.values(), lock)
  const value = {
    documents: documents.value,
    principles: principles.value,
    lock,
    former,
    histories,
  }
  return { value, problems }
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

const SHARED = Symbol.for('clausary:corpus')

// Pages are rendered from a bundle that has modules of its own, in the process that checked the corpus.
const shared = globalThis as { [SHARED]?: Promise<Corpus> }

/** Hands a corpus that was loaded and found without fault to all that ask for it in this process. */
export function shareCorpus(corpus: Corpus): void {
  shared[SHARED] = Promise.resolve(corpus)
}

/**
 * The corpus, loaded once a build; in development again when a file of it has changed. Throws one error
 * that lists every problem when there is one: a faulty text is never published.
 */
export function getCorpus(): Promise<Corpus> {
  if (import.meta.env?.DEV) return liveCorpus()
  shared[SHARED] ??= loadFaultless()
  return shared[SHARED]
}

let live: { state: string; corpus: Promise<Corpus> } | null = null
let models: Promise<ModelStore> | undefined
/** Whether this process has kept what it read for the next: the first load is nearly all of it. */
let isKept = false

function liveCorpus(): Promise<Corpus> {
  const state = folderState(site.corpus)
  if (live?.state !== state) {
    models ??= keptModels(true)
    live = { state, corpus: models.then(loadLive) }
  }
  return live.corpus
}

/** With its references, of which the last build has left those of documents that are as they were. */
async function loadLive(store: ModelStore): Promise<Corpus> {
  const corpus = await loadFaultless(store)
  const program = programVersion()
  if (program === null) return corpus
  const models = new Map(corpus.documents.map((one) => [one.id, modelDigest(one)]))
  await keepReferences(corpus.documents, models, program, new EntryStore(siteCacheFolder()))
  if (!isKept) await store.outlines?.keep()
  isKept = true
  return corpus
}

async function loadFaultless(store?: ModelStore): Promise<Corpus> {
  const { value, problems } = await loadCorpus(false, store)
  const errors = problems.filter(isError)
  if (errors.length > 0) throw new CorpusFault(errors)
  return value
}

/** What is wrong in a corpus: every problem in the message, the place of the first for who shows places. */
class CorpusFault extends Error {
  readonly loc: { file: string; line: number; column: number } | undefined

  constructor(problems: readonly Problem[]) {
    super(`\n${problems.map(formatProblem).join('\n')}`)
    const [first] = problems
    this.loc = first && { file: resolve(first.file), line: first.line, column: first.column }
  }
}
