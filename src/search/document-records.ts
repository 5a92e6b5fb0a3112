import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { DocumentRecord } from './record.ts'

/** Records that Pagefind may be behind with: it reads them from a pipe while others are made. */
const AHEAD = 256

/** What Pagefind is given, which it takes in a process of its own. Only one can be open. */
export class DocumentRecords {
  readonly #index: Promise<PagefindIndex>
  /** What was given, by url; Pagefind has them in this order. */
  readonly #contents = new Map<string, string>()
  #last: Promise<void> = Promise.resolve()

  constructor() {
    this.#index = createIndex().then(({ index, errors }) => {
      refuse(errors, 'to start')
      if (!index) throw new Error('Pagefind gave no index')
      return index
    })
    // Told to who writes the files.
    this.#index.catch(() => undefined)
  }

  /** Gives records, in their order. The one of a url that was given before takes its place. */
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

  /** Writes the index of all records, with Pagefind's own files beside it; whether there were any. */
  async write(outputPath: string): Promise<boolean> {
    await this.#last
    const { errors } = await (await this.#index).writeFiles({ outputPath })
    refuse(errors, 'to write')
    return this.#contents.size > 0
  }

  /** Ends Pagefind. */
  async close(): Promise<void> {
    await close()
    await this.#last.catch(() => undefined)
  }
}

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed ${doing}: ${errors.join('; ')}`)
}
