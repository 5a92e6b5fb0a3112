import { Worker } from 'node:worker_threads'
import type { Problem } from '../corpus/problem.ts'

/** What one file may cost. */
export interface Budget {
  /** Seconds of processor time from its bytes to what is made of them: waiting for a busy machine does not count. */
  seconds: number
  /** Megabytes of the thread's heap. */
  megabytes: number
}

/** A law of 5 MB takes some ten seconds on a slow machine. */
export const BUDGET: Budget = { seconds: 120, megabytes: 1024 }

/** Milliseconds between two looks at what a file has taken. */
const LOOK = 200
/** How many times its seconds a file may take on a busy machine. */
const WAITING = 10

/** What a file took too much of. */
export type Excess = 'time' | 'memory'

/** What the program of a thread posts for each question. */
export type ThreadAnswer<Answer> = { answer: Answer } | { error: unknown }

/**
 * A thread that is asked about one file after the other. It is ended when one takes more than a file may, or when
 * it throws; whoever goes on starts a new one.
 */
export class IsolatedThread<Question, Answer> {
  readonly #worker: Worker
  readonly #budget: Budget

  /**
   * @param program - name of a module beside this one, without its extension: the packed program has no TypeScript
   * @param data - what the thread begins with
   */
  constructor(program: string, data: unknown, budget: Budget) {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    this.#budget = budget
    this.#worker = new Worker(new URL(`./${program}.${extension}`, import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: budget.megabytes },
    })
  }

  /** The answer, or what there was too little of. @throws what the thread threw */
  async ask(question: Question): Promise<{ answer: Answer } | Excess> {
    try {
      const found = await this.#post(question)
      if (typeof found === 'object' && 'error' in found) throw found.error
      if (typeof found === 'string') await this.close()
      return found
    } catch (error) {
      await this.close()
      throw error
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #post(question: Question): Promise<ThreadAnswer<Answer> | Excess> {
    const worker = this.#worker
    const { seconds } = this.#budget
    const [begun, used] = [performance.now(), process.cpuUsage()]
    return new Promise((resolve, reject) => {
      const timer = setInterval(
        () => {
          const { user, system } = process.cpuUsage(used)
          const waited = (performance.now() - begun) / 1000
          if (user + system > seconds * 1e6 || waited > seconds * WAITING) end('time')
        },
        Math.min(LOOK, seconds * 1000),
      )
      const end = (found: ThreadAnswer<Answer> | Excess) => {
        clearInterval(timer)
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
        resolve(found)
      }
      worker.on('message', end)
      worker.on('error', (error: NodeJS.ErrnoException) => {
        clearInterval(timer)
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end('memory')
        else reject(error)
      })
      worker.on('exit', () => end('memory'))
      worker.postMessage(question)
    })
  }
}

/** The problem of a file that takes too much. */
export function overBudget(path: string, excess: Excess, budget: Budget): Problem {
  const { seconds, megabytes } = budget
  return {
    rule: 'over-budget',
    severity: 'error',
    message:
      excess === 'time'
        ? `takes more than ${seconds} seconds of processor time to read`
        : `takes more than ${megabytes} MB of memory to read`,
    hint: 'cut it into its documents, or save its text alone as .txt',
    file: path,
    line: 0,
    column: 0,
  }
}
