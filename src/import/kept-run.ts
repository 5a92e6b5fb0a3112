import { hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EntryStore } from '../cache/entry-store.ts'
import { programVersion } from '../cache/program-version.ts'
import { folderState } from '../corpus/folder-state.ts'
import type { AddOptions } from './add-file.ts'
import type { FileReport } from './add-report.ts'
import type { Collection } from './collection.ts'
import type { TargetCorpus } from './plan-import.ts'

/** The output of a run over many files, without their texts. */
export interface KeptRun {
  reports: FileReport[]
  collection: Collection
}

/** Folders of a corpus that affect adding. */
const FOLDERS = ['sources', 'policies', 'editions', 'principles']

/**
 * Caches the last run of adding for the next one over the same files: if these and the corpus are
 * unchanged, splitting everything again would only show that nothing has changed. Files are
 * compared by size, times and inode.
 */
export class KeptRuns {
  readonly #store: EntryStore
  readonly #name: string

  constructor(folder: string, { folder: corpus }: Pick<TargetCorpus, 'folder'>) {
    this.#store = new EntryStore(join(folder, 'added'))
    this.#name = `${hash('sha256', resolve(corpus)).slice(0, 24)}.json`
  }

  /** The last run; null if anything has changed since. */
  async read(
    files: readonly string[],
    options: AddOptions,
    corpus: TargetCorpus,
  ): Promise<KeptRun | null> {
    const key = keyOf(files, options, corpus)
    const kept = key && (await this.#store.read(this.#name, key))
    return (kept as KeptRun | undefined) || null
  }

  /** Caches a run, with the results that the next one would have. */
  async keep(
    files: readonly string[],
    options: AddOptions,
    corpus: TargetCorpus,
    { reports, collection }: KeptRun,
  ): Promise<void> {
    const key = keyOf(files, options, corpus)
    if (key === null) return
    const said = {
      reports: reports.map((report) => ({
        ...report,
        documents: report.documents.map((one) => ({ ...one, outcome: 'unchanged' })),
        plan: null,
      })),
      collection: {
        ...collection,
        files: collection.files.map((file) => ({
          ...file,
          documents: file.documents.map((one) => ({ ...one, outcome: 'unchanged' })),
        })),
      },
    }
    await this.#store.write(this.#name, key, JSON.stringify(said))
  }
}

function keyOf(
  files: readonly string[],
  options: AddOptions,
  { folder, levels }: TargetCorpus,
): string | null {
  const program = programVersion()
  if (program === null) return null
  const states = files.map((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat && [resolve(path), stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino]
  })
  const corpus = FOLDERS.map((name) => stateOf(join(folder, name)))
  return hash('sha256', JSON.stringify([program, options, levels, states, corpus]))
}

function stateOf(folder: string): string {
  return statSync(folder, { throwIfNoEntry: false }) ? folderState(folder) : ''
}
