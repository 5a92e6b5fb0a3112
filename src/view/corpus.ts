import { loadDocuments } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import { formatProblem } from '../corpus/problem.ts'
import { loadPrinciples } from '../principles/load-principles.ts'
import type { Principle } from '../principles/principle.ts'
import { checkPrinciples } from '../principles/state.ts'
import { site } from '../site.ts'

/** What the pages are made from. */
export interface Corpus {
  /** In the order of the sources. */
  documents: Document[]
  principles: Principle[]
}

let loaded: Promise<Corpus> | null = null

/**
 * The corpus, read once a build and at every request in development. Throws one error that lists every
 * problem when there is one: a faulty text is never published.
 */
export function getCorpus(): Promise<Corpus> {
  if (loaded === null || import.meta.env?.DEV) loaded = load()
  return loaded
}

async function load(): Promise<Corpus> {
  const { value: documents, problems } = await loadDocuments(site.corpus)
  const principles = await loadPrinciples(site.corpus)
  const all = [
    ...problems,
    ...principles.problems,
    ...checkPrinciples(documents, principles.value),
  ].filter(({ severity }) => severity === 'error')
  if (all.length > 0) throw new Error(`\n${all.map(formatProblem).join('\n')}`)
  return { documents, principles: principles.value }
}
