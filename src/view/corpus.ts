import { resolve } from 'node:path'
import { siteCacheFolder } from '../cache/cache-folder.ts'
import { EntryStore } from '../cache/entry-store.ts'
import { programVersion } from '../cache/program-version.ts'
import { keepPermalinks, readLock } from '../citation/lock-file.ts'
import type { Lock } from '../citation/lock-parts.ts'
import { modelDigest } from '../corpus/document-facts.ts'
import { folderState } from '../corpus/folder-state.ts'
import { type LoadHelp, loadDocuments } from '../corpus/load-documents.ts'
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

/** The data that pages are made from. */
export interface Corpus {
  /** In the order of the sources. */
  documents: Document[]
  principles: Principle[]
  /** History of every address. */
  lock: Lock
  /** Former texts of each address, by key. */
  former: ReadonlyMap<string, FormerEdition[]>
  /** Histories of the documents with several editions, by id. */
  histories: ReadonlyMap<string, ChainHistory>
}

/**
 * Loads the corpus and reports all problems: texts against their sources, principles against the
 * texts, addresses against their history.
 *
 * @param record - record new addresses when there are no errors
 * @param store - where models are kept between loads
 * @param help - loads some of the documents beside this thread
 */
export async function loadCorpus(
  record: boolean,
  store?: ModelStore,
  help?: LoadHelp,
): Promise<Result<Corpus>> {
  const documents = await loadDocuments(site.corpus, store, help)
  const principles = await loadPrinciples(site.corpus)
  // The wordings of a text that cannot be read are unknown: no advice to remove one.
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
  // Addresses in a file that cannot be read would appear to have vanished.
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

// On the global object, since pages are rendered from a bundle with its own module instances, in
// the same process.
const shared = globalThis as { [SHARED]?: Promise<Corpus> }

/** Provides a corpus that was loaded without errors to all modules of this process. */
export function shareCorpus(corpus: Corpus): void {
  shared[SHARED] = Promise.resolve(corpus)
}

/**
 * The corpus, loaded once per build; in development reloaded when a file changed. Throws one error
 * that lists every problem: a faulty text is never published.
 */
export function getCorpus(): Promise<Corpus> {
  if (import.meta.env?.DEV) return liveCorpus()
  shared[SHARED] ??= loadFaultless()
  return shared[SHARED]
}

let live: { state: string; corpus: Promise<Corpus> } | null = null
let models: Promise<ModelStore> | undefined
/**
 * Whether this process has saved what it loaded for the next one: the first load is nearly all of
 * it.
 */
let isKept = false

function liveCorpus(): Promise<Corpus> {
  const state = folderState(site.corpus)
  if (live?.state !== state) {
    models ??= keptModels(true)
    live = { state, corpus: models.then(loadLive) }
  }
  return live.corpus
}

/**
 * Loads the corpus with its references, reusing those of unchanged documents from the last build.
 */
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

/**
 * The errors of a corpus: every problem in the message, and the location of the first for tools
 * that show it.
 */
class CorpusFault extends Error {
  readonly loc: { file: string; line: number; column: number } | undefined

  constructor(problems: readonly Problem[]) {
    super(`\n${problems.map(formatProblem).join('\n')}`)
    const [first] = problems
    this.loc = first && { file: resolve(first.file), line: first.line, column: first.column }
  }
}
