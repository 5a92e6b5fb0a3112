import { createHash } from 'node:crypto'
import { recordChange } from '../citation/change-journal.ts'
import type { Problem } from '../corpus/problem.ts'
import type { Refusal } from '../files/read-regular.ts'
import { isFatalError, meaningOf } from '../files/system-error.ts'
import { type FileSystem, writeFiles } from '../files/write-files.ts'
import { type FileReport, failed, type Outcome, reportDocuments } from './add-report.ts'
import { ACCEPTED } from './container.ts'
import { type AddedPolicy, addToCurated } from './curated-index.ts'
import type { InputFile } from './input-files.ts'
import type { KeptRuns } from './kept-run.ts'
import type { ImportPlan, PlannedFile, TargetCorpus } from './plan-import.ts'
import { type Prepare, type PrepareOptions, prepareFile } from './prepare-file.ts'
import { readInput } from './read-input.ts'

/** Options of adding files. */
export interface AddOptions extends PrepareOptions {
  dryRun: boolean
}

/** Input and output of adding files. */
export interface AddPlaces {
  corpus: TargetCorpus
  stdin: AsyncIterable<Uint8Array>
  /** Prepares files; by default in this thread. */
  prepare?: Prepare
  /** Called for every document that was written. */
  onWritten?: (added: AddedPolicy[]) => void
  /** Cache of the last run; without it, every run splits all its files. */
  runs?: KeptRuns
  /** Default is the disk; tests can replace it. */
  system?: FileSystem
}

/**
 * Adds one file: reads it, extracts its text, splits it, and writes source and policies, all or
 * none. Returns the result; every failure is a problem in the report, so that a run over a folder
 * continues.
 *
 * @param name - its name in the sources folder
 */
export async function addFile(
  { path, root }: InputFile,
  name: string,
  options: AddOptions,
  places: AddPlaces,
): Promise<FileReport> {
  try {
    const { bytes, refused } = await readInput(path, places.stdin, root === null)
    if (refused !== null) return failed(path, [refusedFile(path, refused)])
    const sourceName = path === '-' ? nameOfStream(bytes, options.id) : name
    const { prepare = prepareFile, corpus } = places
    const { plan, decision, problems } = await prepare(
      { bytes, path, name: sourceName, options },
      corpus,
    )
    if (plan === null) return failed(path, problems)
    if (!options.force && !options.edition) problems.push(...overwritten(plan))
    const report = { file: path, decision, sources: pathsOf(plan.sources), plan, isFatal: false }
    if (problems.some(({ severity }) => severity === 'error'))
      return { ...report, documents: reportDocuments(plan, 'not written'), problems }
    if (options.dryRun)
      return { ...report, documents: reportDocuments(plan, 'would be written'), problems }
    return { ...report, ...(await write(plan, path, problems, places)) }
  } catch (error) {
    return failed(path, [unreadable(path, error)])
  }
}

async function write(
  plan: ImportPlan,
  path: string,
  problems: Problem[],
  { corpus, system, onWritten }: AddPlaces,
): Promise<Pick<FileReport, 'documents' | 'problems' | 'isFatal'>> {
  const outcome = (said: Outcome) => reportDocuments(plan, said)
  const files = [...plan.sources, ...plan.policies].filter(({ status }) => status !== 'same')
  try {
    const paths = files.map((file) => file.path)
    const writing = () => writeFiles(files, system)
    if (plan.carried) await recordChange(corpus.folder, `add ${path}`, paths, writing)
    else await writing()
  } catch (error) {
    const problem = unwritable(path, corpus.folder, error)
    const isFatal = isFatalError(error)
    return { documents: outcome('not written'), problems: [...problems, problem], isFatal }
  }
  const added = plan.documents.map(({ id, file, meta }) => ({ id, file, source: meta.source.file }))
  for (const policy of added) addToCurated(corpus.curated, policy)
  onWritten?.(added)
  return { documents: outcome('written'), problems, isFatal: false }
}

// Standard input has no name; it is named by its content, so that the same text is the same source
// again.
function nameOfStream(bytes: Uint8Array, id: string | null): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return id ?? `standard-input-${hash}`
}

function overwritten({ sources, policies }: ImportPlan): Problem[] {
  const other = [...sources, ...policies].filter(({ status }) => status === 'other')
  return other.map(({ path }) => ({
    ...problemOf(path, 'overwrite'),
    message: 'is there with other content',
    hint: 'a new edition: --edition-of ID --in-force DAY; a better copy of the same text: --force keeps both; another document: rename the file',
  }))
}

/** The problem of a file that is refused before it is read. */
function refusedFile(path: string, { reason, message }: Refusal): Problem {
  const rule = reason === 'missing' || reason === 'link' ? 'unreadable' : reason
  const hint =
    reason === 'too-large'
      ? 'cut it into its documents'
      : `look whether path and rights are as you mean; add takes ${ACCEPTED}`
  return { ...problemOf(path, rule), message, hint }
}

/** The problem of a file or folder that cannot be read, or of an internal error. */
export function unreadable(path: string, error: unknown): Problem {
  const meaning = meaningOf(error)
  if (meaning !== null)
    return {
      ...problemOf(path, 'unreadable'),
      message: meaning,
      hint: `look whether path and rights are as you mean; add takes ${ACCEPTED}`,
    }
  return {
    ...problemOf(path, 'internal'),
    message: `failed: ${reason(error)}`,
    hint: 'report this with the file; DEBUG=1 shows where it happened',
  }
}

function unwritable(path: string, folder: string, error: unknown): Problem {
  return {
    ...problemOf(path, 'unwritable'),
    message: `nothing of it was written to ${folder}: ${meaningOf(error) ?? reason(error)}`,
    hint: 'mend that and run the same command again',
  }
}

function problemOf(
  file: string,
  rule: string,
): Pick<Problem, Exclude<keyof Problem, 'message' | 'hint'>> {
  return { rule, severity: 'error', file, line: 0, column: 0 }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const text = process.env['DEBUG'] === undefined ? error.message.split('\n')[0] : error.stack
  return text ?? error.name
}

function pathsOf(files: readonly PlannedFile[]): string[] {
  return files.map(({ path }) => path)
}
