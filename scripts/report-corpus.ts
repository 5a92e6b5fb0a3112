import { loadDocuments } from '../src/corpus/load-documents.ts'
import type { Problem } from '../src/corpus/problem.ts'
import { formatProblem } from '../src/corpus/problem.ts'
import { loadPrinciples } from '../src/principles/load-principles.ts'
import { checkPrinciples } from '../src/principles/state.ts'
import { site } from '../src/site.ts'

/** Everything that is wrong in the corpus. */
export async function corpusProblems(): Promise<{ problems: Problem[]; documents: number }> {
  const documents = await loadDocuments(site.corpus)
  const principles = await loadPrinciples(site.corpus)
  const problems = [
    ...documents.problems,
    ...principles.problems,
    ...checkPrinciples(documents.value, principles.value),
  ]
  return { problems, documents: documents.value.length }
}

/** Prints the problems of the corpus, one a line; whether it may be published. */
export async function reportCorpus(): Promise<boolean> {
  const { problems } = await corpusProblems()
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  return !problems.some(({ severity }) => severity === 'error')
}
