import { keepPermalinks, readLock } from '../citation/lock-file.ts'
import type { Lock } from '../citation/lock-parts.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { formatProblem } from '../corpus/problem.ts'
import { loadPrinciples } from '../principles/load-principles.ts'
import type { Principle } from '../principles/principle.ts'
import { checkPrinciples } from '../principles/state.ts'
import { site } from '../site.ts'
import { type FormerEdition, formerEditions } from './former-editions.ts'

/** What the pages are made from. */
export interface Corpus {
  /** In the order of the sources. */
  documents: Document[]
  principles: Principle[]
  /** History of every address. */
  lock: Lock
  /** Texts that stood at an address before the one of today, by key. */
  former: ReadonlyMap<string, FormerEdition[]>
}

/**
 * The corpus with everything that is wrong in it: texts against their sources, principles against the
 * texts, addresses against their history.
 *
 * @param record - write new addresses into their history when nothing is wrong
 */
export async function loadCorpus(record: boolean): Promise<Result<Corpus>> {
  const documents = await loadDocuments(site.corpus)
  const principles = await loadPrinciples(site.corpus)
  const problems: Problem[] = [
    ...documents.problems,
    ...principles.problems,
    ...checkPrinciples(documents.value, principles.value),
  ]
  // A file that cannot be read would look like addresses that vanished.
  if (!problems.some(isError))
    problems.push(...(await keepPermalinks(site.corpus, documents.value, record)))
  const { value: lock } = await readLock(site.corpus)
  const former = await formerEditions(site.corpus, documents.value, lock)
  const value = { documents: documents.value, principles: principles.value, lock, former }
  return { value, problems }
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

let loaded: Promise<Corpus> | null = null

/**
 * The corpus, read once a build and at every request in development. Throws one error that lists every
 * problem when there is one: a faulty text is never published.
 */
export function getCorpus(): Promise<Corpus> {
  if (loaded === null || import.meta.env?.DEV) loaded = loadFaultless()
  return loaded
}

async function loadFaultless(): Promise<Corpus> {
  const { value, problems } = await loadCorpus(false)
  const errors = problems.filter(isError)
  if (errors.length > 0) throw new Error(`\n${errors.map(formatProblem).join('\n')}`)
  return value
}
