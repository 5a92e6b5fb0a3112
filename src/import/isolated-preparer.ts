import { Worker } from 'node:worker_threads'
import type { Problem } from '../corpus/problem.ts'
import type { AddedPolicy } from './curated-index.ts'
import type { TargetCorpus } from './plan-import.ts'
import type { FileTask, Prepare, PreparedFile } from './prepare-file.ts'
import type { WorkerTask } from './prepare-worker.ts'

/** What one file may cost. */
export interface Budget {
  /** Seconds from its bytes to its plan. */
  seconds: number
  /** Megabytes of the worker's heap. */
  megabytes: number
}

/** A law of 5 MB takes some ten seconds on a slow machine. */
export const BUDGET: Budget = { seconds: 120, megabytes: 1024 }

// Beside this module, written as it is: the packed program has no TypeScript.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './prepare-worker.ts' : './prepare-worker.js',
  import.meta.url,
)

type Answer = { prepared: PreparedFile } | { error: unknown }

/**
 * Prepares files in a thread of its own: what takes more time or memory than a file may is stopped and
 * reported, and the next file gets a new thread. The thread lives on from file to file otherwise.
 */
export class IsolatedPreparer {
  readonly #budget: Budget
  #worker: Worker | null = null
  #told = 0
  #added: AddedPolicy[] = []

  constructor(budget = BUDGET) {
    this.#budget = budget
  }

  /** Says what was written, so that the next file is prepared for the corpus as it is then. */
  tell(added: readonly AddedPolicy[]): void {
    if (this.#worker !== null) this.#added.push(...added)
  }

  readonly prepare: Prepare = async (task, corpus) => {
    const worker = this.#worker ?? this.#start(corpus)
    const message: WorkerTask = { task, added: this.#added.slice(this.#told) }
    this.#told = this.#added.length
    try {
      const answer = await this.#ask(worker, message)
      if (typeof answer === 'object' && 'prepared' in answer) return answer.prepared
      if (typeof answer === 'object') throw answer.error
      await this.close()
      return { decision: null, plan: null, problems: [overBudget(task, answer, this.#budget)] }
    } catch (error) {
      await this.close()
      throw error
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(corpus: TargetCorpus): Worker {
    this.#added = []
    this.#told = 0
    this.#worker = new Worker(WORKER, {
      workerData: corpus,
      resourceLimits: { maxOldGenerationSizeMb: this.#budget.megabytes },
    })
    return this.#worker
  }

  #ask(worker: Worker, message: WorkerTask): Promise<Answer | 'time' | 'memory'> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end('time'), this.#budget.seconds * 1000)
      const end = (answer: Answer | 'time' | 'memory') => {
        clearTimeout(timer)
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
        resolve(answer)
      }
      worker.on('message', end)
      worker.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer)
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end('memory')
        else reject(error)
      })
      worker.on('exit', () => end('memory'))
      worker.postMessage(message)
    })
  }
}

function overBudget({ path }: FileTask, what: 'time' | 'memory', budget: Budget): Problem {
  const { seconds, megabytes } = budget
  return {
    rule: 'over-budget',
    severity: 'error',
    message:
      what === 'time'
        ? `was not read within ${seconds} seconds`
        : `takes more than ${megabytes} MB of memory to read`,
    hint: 'cut it into its documents, or save its text alone as .txt',
    file: path,
    line: 0,
    column: 0,
  }
}
