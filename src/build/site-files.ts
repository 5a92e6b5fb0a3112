import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DraftFolder } from './draft-folder.ts'
import { type FileTask, fileTasks, type Route } from './file-routes.ts'
import type { PageStore } from './page-store.ts'
import { Turns } from './turns.ts'

/** Files in the making at a time: what compresses one in a thread leaves this one to the next. */
const AT_ONCE = 4

/**
 * Writes the files of a site that are no pages while its pages are being bundled, which the bundler does in threads
 * of its own. Astro, which would ask for each as for a page, takes four times as long.
 */
export class SiteFiles {
  readonly #draft: DraftFolder
  readonly #own: string
  readonly #store: PageStore | null
  #isStopped = false
  /** Files that were taken over from the last build. */
  taken = 0

  /**
   * @param draft - folder that the site is built into
   * @param own - folder of the publisher's files: one of the same name is left alone
   * @param store - files of the last build; null where each is to be made
   */
  constructor(draft: string, own: string, store: PageStore | null) {
    this.#draft = new DraftFolder(draft)
    this.#own = own
    this.#store = store
  }

  /** Writes all files, or up to {@link stop}. Throws what the making of one throws. */
  async write(routes: readonly Route[]): Promise<void> {
    await this.#store?.open()
    const turns = new Turns()
    const pending: Promise<void>[] = []
    try {
      for (const task of await fileTasks(routes)) {
        await turns.next()
        if (this.#isStopped) return
        if (existsSync(join(this.#own, task.file))) continue
        const written = this.#writeOne(task)
        // Told when it is its turn.
        written.catch(() => undefined)
        pending.push(written)
        if (pending.length === AT_ONCE) await pending.shift()
      }
      await Promise.all(pending)
      await this.#store?.settle()
    } finally {
      await Promise.allSettled(pending)
    }
  }

  /** Writes no more. */
  stop(): void {
    this.#isStopped = true
  }

  async #writeOne({ file, key, make }: FileTask): Promise<void> {
    if (key !== undefined && (await this.#store?.take(file, key))) {
      this.taken++
      return
    }
    const bytes = await make()
    this.#draft.write(file, bytes)
    if (key !== undefined) this.#store?.note(file, key, hash('sha256', bytes))
  }
}
