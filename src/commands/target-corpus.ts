import { RESERVED_IDS } from '../corpus/load-documents.ts'
import type { Problem } from '../corpus/problem.ts'
import { formatProblem } from '../corpus/problem.ts'
import { indexCurated } from '../import/curated-index.ts'
import type { TargetCorpus } from '../import/plan-import.ts'
import { loadPrinciples } from '../principles/load-principles.ts'
import { site } from '../site.ts'
import { UserError } from './command.ts'

/** The corpus of the site settings, to put documents into. Stops where a policy file cannot be read. */
export async function openTarget(): Promise<TargetCorpus> {
  const { value: curated, problems } = await indexCurated(site.corpus)
  stopOnErrors(problems)
  const { value: principles } = await loadPrinciples(site.corpus)
  return { folder: site.corpus, curated, principles, levels: site.levels }
}

/** A document's name as `--id` gives it, or null where it does not. */
export function readSlug(id: string | undefined): string | null {
  if (id === undefined) return null
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new UserError(`--id ${id}: a slug is lower-case ASCII with hyphens, such as county-2024`)
  if (RESERVED_IDS.includes(id))
    throw new UserError(`--id ${id}: the site uses that address itself, choose another`)
  return id
}

/** Prints the problems and stops the command where one of them is an error. */
export function stopOnErrors(problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.some(({ severity }) => severity === 'error')) throw new UserError('nothing written')
}
