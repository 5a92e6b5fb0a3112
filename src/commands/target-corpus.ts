import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readLock } from '../citation/lock-file.ts'
import { faultOfId } from '../corpus/document-id.ts'
import type { Problem } from '../corpus/problem.ts'
import { formatProblem } from '../corpus/problem.ts'
import { isLink } from '../files/content-file.ts'
import { indexCurated } from '../import/curated-index.ts'
import type { TargetCorpus } from '../import/plan-import.ts'
import { writeCorpus } from '../import/write-corpus.ts'
import { loadPrinciples } from '../principles/load-principles.ts'
import { site } from '../site.ts'
import { UserError } from './command.ts'

/**
 * The corpus of the site settings, to add documents to. Stops where a policy file cannot be read.
 */
export async function openTarget(): Promise<TargetCorpus> {
  const { value: curated, problems } = await indexCurated(site.corpus)
  stopOnErrors(problems)
  const { value: principles } = await loadPrinciples(site.corpus)
  return { folder: site.corpus, curated, principles, levels: site.levels }
}

/**
 * Stops where the folder of the corpus does not exist: a misspelt name would produce an empty site.
 */
export function stopWithoutCorpus(): void {
  if (!existsSync(site.corpus))
    throw new UserError(
      `corpus: there is no folder ${site.corpus}/: correct it in the settings or CLAUSARY_CORPUS, or add a document`,
    )
}

/** Stops where the permalink record is damaged: further decisions could not be trusted. */
export async function stopOnDamagedLock(): Promise<void> {
  stopOnErrors((await readLock(site.corpus)).problems)
}

/**
 * Runs work that writes into the corpus of the site settings; prints a message while it waits for
 * another writer. Stops if one of its folders is a link: files written there could not be read
 * back.
 */
export async function writeTarget<T>(command: string, work: () => Promise<T>): Promise<T> {
  for (const name of ['sources', 'policies', 'permalinks', 'principles']) {
    const folder = join(site.corpus, name)
    if (await isLink(folder))
      throw new UserError(`${folder} is a link: put the folder itself there (nothing written)`)
  }
  const onWait = (line: string) => process.stderr.write(`${line}\n`)
  return writeCorpus(site.corpus, command, work, { onWait })
}

/** A document's id as given by `--id`; null if not given. */
export function readSlug(id: string | undefined): string | null {
  if (id === undefined) return null
  const fault = faultOfId(id)
  if (fault !== null) throw new UserError(`--id ${id}: ${fault.message} (${fault.hint})`)
  return id
}

/** Prints the problems, and stops the command if one of them is an error. */
export function stopOnErrors(problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.some(({ severity }) => severity === 'error')) throw new UserError('nothing written')
}
