import type { AddedPolicy } from './curated-index.ts'
import { BUDGET, IsolatedThread, overBudget } from './isolated-thread.ts'
import type { TargetCorpus } from './plan-import.ts'
import type { Prepare, PreparedFile } from './prepare-file.ts'
import type { WorkerTask } from './prepare-worker.ts'

/**
 * Prepares files in a separate thread: a file that exceeds the time or memory limits is stopped and
 * reported, and the next one gets a new thread. Otherwise the thread is reused.
 */
export class IsolatedPreparer {
  readonly #budget: typeof BUDGET
  #thread: IsolatedThread<WorkerTask, PreparedFile> | null = null
  #told = 0
  #added: AddedPolicy[] = []

  constructor(budget = BUDGET) {
    this.#budget = budget
  }

  /** Reports what was written, so that the next file is prepared for the updated corpus. */
  tell(added: readonly AddedPolicy[]): void {
    if (this.#thread !== null) this.#added.push(...added)
  }

  readonly prepare: Prepare = async (task, corpus) => {
    const thread = this.#thread ?? this.#start(corpus)
    const added = this.#added.slice(this.#told)
    this.#told = this.#added.length
    const found = await thread.ask({ task, added }).catch((error) => {
      this.#thread = null
      throw error
    })
    if (typeof found === 'object') return found.answer
    this.#thread = null
    return { decision: null, plan: null, problems: [overBudget(task.path, found, this.#budget)] }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    await thread?.close()
  }

  #start(corpus: TargetCorpus): IsolatedThread<WorkerTask, PreparedFile> {
    this.#added = []
    this.#told = 0
    this.#thread = new IsolatedThread('prepare-worker', corpus, this.#budget)
    return this.#thread
  }
}
