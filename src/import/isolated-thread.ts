import { Worker } from 'node:worker_threads'
import type { Problem } from '../corpus/problem.ts'

/** Limits for one file. */
export interface Budget {
  /**
   * Seconds of processor time for reading and processing it, not counting time spent waiting on a
   * busy machine.
   */
  seconds: number
  /**
   * Megabytes that the process may grow by: the heap of the thread, and its memory outside the
   * heap.
   */
  megabytes: number
}

/** For comparison: a law of 5 MB takes about ten seconds on a slow machine. */
export const BUDGET: Budget = { seconds: 120, megabytes: 1024 }

/**
 * Share of the seconds that one page of a file may take: a page usually takes some tenths of a
 * second.
 */
const PAGE_SHARE = 1 / 24
/** Share of the megabytes that the heap of the thread may take. */
const HEAP_SHARE = 3 / 4

/** Milliseconds between two checks of the limits. */
const LOOK = 200
/** Factor by which the elapsed time of a file may exceed its seconds on a busy machine. */
const WAITING = 10

/** The exceeded limit, or the page that exceeded the time. */
export type Excess = 'time' | 'memory' | `page ${number}`

/** The message that a thread posts for each question. */
export type ThreadAnswer<Answer> = { answer: Answer } | { error: unknown }

/** The message it posts before: the current page, null after the last. */
export interface PageReached {
  page: number | null
}

/**
 * A thread that answers questions about one file after the other. It is ended when a file exceeds
 * the limits, or when it throws; the caller then starts a new one.
 */
export class IsolatedThread<Question, Answer> {
  readonly #worker: Worker
  readonly #budget: Budget

  /**
   * @param program - name of a module beside this one, without its extension: the packed program
   * has no TypeScript
   * @param data - the worker data of the thread
   */
  constructor(program: string, data: unknown, budget: Budget) {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    this.#budget = budget
    this.#worker = new Worker(new URL(`./${program}.${extension}`, import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: budget.megabytes * HEAP_SHARE },
    })
  }

  /** The answer, or the exceeded limit. @throws what the thread threw */
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
    const spent = spending(this.#budget)
    return new Promise((resolve, reject) => {
      const timer = setInterval(
        () => {
          const excess = spent.excess()
          if (excess !== null) end(excess)
        },
        Math.min(LOOK, this.#budget.seconds * 1000),
      )
      const end = (found: ThreadAnswer<Answer> | Excess) => {
        clearInterval(timer)
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
        resolve(found)
      }
      worker.on('message', (found: ThreadAnswer<Answer> | PageReached) => {
        if ('page' in found) spent.reach(found.page)
        else end(found)
      })
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

/** Measures what the process has used since now, and since the last page. */
function spending({ seconds, megabytes }: Budget) {
  const [begun, used, held] = [performance.now(), process.cpuUsage(), process.memoryUsage.rss()]
  let [page, atPage]: [number | null, NodeJS.CpuUsage] = [null, used]
  const took = (since: NodeJS.CpuUsage) => {
    const { user, system } = process.cpuUsage(since)
    return (user + system) / 1e6
  }
  return {
    reach: (next: number | null) => {
      page = next
      atPage = process.cpuUsage()
    },
    excess: (): Excess | null => {
      const waited = (performance.now() - begun) / 1000
      if (took(used) > seconds || waited > seconds * WAITING) return 'time'
      if (process.memoryUsage.rss() - held > megabytes * 2 ** 20) return 'memory'
      return page !== null && took(atPage) > seconds * PAGE_SHARE ? `page ${page}` : null
    },
  }
}

/** The problem of a file that exceeds a limit. */
export function overBudget(path: string, excess: Excess, budget: Budget): Problem {
  const { seconds, megabytes } = budget
  const isPage = excess !== 'time' && excess !== 'memory'
  return {
    rule: 'over-budget',
    severity: 'error',
    message: isPage
      ? `${excess} takes more than ${seconds * PAGE_SHARE} seconds of processor time to read`
      : excess === 'time'
        ? `takes more than ${seconds} seconds of processor time to read`
        : `takes more than ${megabytes} MB of memory to read`,
    hint: isPage
      ? 'look at that page; save the text alone as .txt, or give it more time: npm run add -- --seconds 600'
      : 'cut it into its documents, or save its text alone as .txt',
    file: path,
    line: 0,
    column: 0,
  }
}
