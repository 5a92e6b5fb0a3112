import { setImmediate as nextTurn } from 'node:timers/promises'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { DocumentRecord } from './record.ts'

/** Records that Pagefind may lag behind: it reads them from a pipe while others are produced. */
const AHEAD = 256

/** The records given to Pagefind, which runs in its own process. Only one instance can be open. */
export class DocumentRecords {
  readonly #index: Promise<PagefindIndex>
  /** The content of each record by URL, in the order in which Pagefind has them. */
  readonly #contents = new Map<string, string>()
  #last: Promise<void> = Promise.resolve()

  constructor() {
    this.#index = createIndex().then(({ index, errors }) => {
      refuse(errors, 'to start')
      if (!index) throw new Error('Pagefind gave no index')
      return index
    })
    // The error is reported by `write`.
    this.#index.catch(() => undefined)
  }

  /** Adds records in order. A record with the URL of an earlier one replaces it. */
  add(records: Iterable<DocumentRecord>): void {
    this.#last = this.#last.then(() => this.#addAll(records))
    this.#last.catch(() => undefined)
  }

  async #addAll(records: Iterable<DocumentRecord>): Promise<void> {
    const index = await this.#index
    const pending: Promise<void>[] = []
    for (const record of records) {
      if (this.#contents.get(record.url) === record.content) continue
      this.#contents.set(record.url, record.content)
      const added = index.addCustomRecord(record)
      const taken = added.then(({ errors }) => refuse(errors, `on ${record.url}`))
      taken.catch(() => undefined)
      pending.push(taken)
      if (pending.length > AHEAD) await pending.shift()
    }
    await Promise.all(pending)
  }

  /**
   * Writes the index of all records with Pagefind's own files; returns whether there were any
   * records.
   *
   * @param meanwhile - begins when Pagefind has been asked, which works in its own process
   */
  async write(outputPath: string, meanwhile: () => Promise<unknown>): Promise<boolean> {
    await this.#last
    const written = (await this.#index).writeFiles({ outputPath })
    const [{ errors }] = await Promise.all([written, nextTurn().then(meanwhile)])
    refuse(errors, 'to write')
    return this.#contents.size > 0
  }

  /** Stops Pagefind. */
  async close(): Promise<void> {
    await close()
    await this.#last.catch(() => undefined)
  }
}

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed ${doing}: ${errors.join('; ')}`)
}
