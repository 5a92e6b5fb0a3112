import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { LoadHelp } from '../corpus/load-documents.ts'
import type { KeptOutline, OutlineStore } from '../corpus/outline-store.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { Settings } from '../settings/settings.ts'
import { QueueThread } from './queue-thread.ts'

/** The data that a load thread is started with. */
export interface LoadTask {
  settings: Settings
}

/** What the thread has cached of a policy file; null if it is to be loaded by the main thread. */
export interface LoadedFile {
  kept: KeptOutline | null
}

/** Files to load from which a thread is worth it: it takes a second until it loads its first one. */
const MANY = 500

/** Files sent to the thread at a time, so that the next is there when one is done. */
const AHEAD = 4

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './load-worker.ts' : './load-worker.js',
  import.meta.url,
)

/**
 * Loads policy files in a thread, into the cache. Files with errors, and those that cannot be
 * cached, are left to the main thread.
 */
export class LoadThread implements LoadHelp {
  readonly #least: number

  /** @param least - files to load from which a thread is started */
  constructor(least = MANY) {
    this.#least = least
  }

  async load(names: string[], corpus: string, outlines: OutlineStore): Promise<void> {
    const fileOf = (name: string) => join(corpus, 'policies', name)
    const isLeft = (name: string) =>
      name.endsWith('.mdx') && !outlines.isKnown(corpus, fileOf(name))
    // A small corpus needs no look at the state of its files.
    if (names.length < this.#least || availableParallelism() < 2) return
    if (names.filter(isLeft).length < this.#least) return
    const task: LoadTask = { settings: currentSettings() }
    const thread = new QueueThread<string, LoadedFile>(WORKER, task)
    try {
      await thread.work({
        take: () => {
          let name = names.pop()
          while (name !== undefined && !isLeft(name)) name = names.pop()
          return name
        },
        isEnough: ({ length }) => length >= AHEAD,
        taskOf: (name) => name,
        onAnswer: (name: string, { kept }) => {
          if (kept) outlines.adopt(fileOf(name), kept)
        },
        nameOf: (given) => `${given.join(', ')} could not be loaded`,
      })
    } finally {
      await thread.end()
    }
  }
}
