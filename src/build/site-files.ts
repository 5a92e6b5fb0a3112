import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DraftFolder } from './draft-folder.ts'
import { type FileTask, fileTasks, type Route } from './file-routes.ts'
import type { WrittenFile } from './page-groups.ts'
import type { PageStore } from './page-store.ts'
import { Turns } from './turns.ts'

/** Files written concurrently: while a thread compresses one, the next can be created. */
const AT_ONCE = 4

/**
 * Writes the files of a site that are not pages while the pages are being bundled, which the
 * bundler does in its own threads. Astro, which handles each like a page, takes four times as long.
 */
export class SiteFiles {
  readonly #draft: DraftFolder
  readonly #own: string
  readonly #store: PageStore | null
  readonly #isDeferring: boolean
  #isStopped = false
  /** Files deferred to the pages of their documents. */
  readonly deferred: FileTask[] = []
  /** Number of files reused from the last build. */
  taken = 0

  /**
   * @param draft - folder that the site is built into
   * @param own - folder of the publisher's files, which are not overwritten
   * @param store - files of the last build; null if each is to be created
   * @param isDeferring - whether those of few documents are deferred to their pages
   */
  constructor(draft: string, own: string, store: PageStore | null, isDeferring = false) {
    this.#isDeferring = isDeferring
    this.#draft = new DraftFolder(draft)
    this.#own = own
    this.#store = store
  }

  /** Writes all files, or until {@link stop}. Throws the errors of creating them. */
  async write(routes: readonly Route[]): Promise<void> {
    await this.#store?.open()
    const turns = new Turns()
    const pending: Promise<void>[] = []
    try {
      for (const task of await fileTasks(routes)) {
        await turns.next()
        if (this.#isStopped) return
        if (existsSync(join(this.#own, task.file))) continue
        if (this.#isDeferring && task.documents.length > 0) {
          if (!(await this.#take(task))) this.deferred.push(task)
          continue
        }
        const written = this.#writeOne(task)
        // The error is reported when this file is awaited.
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

  /** Stops writing. */
  stop(): void {
    this.#isStopped = true
  }

  /** Notes files that were deferred and have been written. */
  note(written: readonly WrittenFile[]): void {
    for (const { file, key, sha256 } of written)
      if (key !== undefined) this.#store?.note(file, key, sha256)
  }

  /** Whether a file could be reused from the last build. */
  async #take({ file, key }: FileTask): Promise<boolean> {
    if (key === undefined || !(await this.#store?.take(file, key))) return false
    this.taken++
    return true
  }

  async #writeOne(task: FileTask): Promise<void> {
    if (await this.#take(task)) return
    const { file, key, make } = task
    const bytes = await make()
    this.#draft.write(file, bytes)
    if (key !== undefined) this.#store?.note(file, key, hash('sha256', bytes))
  }
}
