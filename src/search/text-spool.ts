import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SearchDocument } from './document.ts'

/**
 * Documents set aside in a file until their texts are written, in their order. What converting them took is
 * not done twice, and the texts of thousands, in two scripts, are not in memory.
 */
export class TextSpool {
  readonly #path: string
  readonly #file: number
  /** Where each begins, and where the last ends. */
  readonly #starts = [0]

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#file = openSync(path, 'w+')
  }

  /** @param json - of a {@link SearchDocument} */
  add(json: string): void {
    const bytes = Buffer.from(json)
    const start = this.#starts.at(-1) ?? 0
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, start + done)
    this.#starts.push(start + bytes.length)
  }

  read(place: number): SearchDocument {
    const [start = 0, end] = [this.#starts[place], this.#starts[place + 1]]
    if (end === undefined) throw new Error(`no document ${place}`)
    const bytes = Buffer.alloc(end - start)
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(this.#file, bytes, done, bytes.length - done, start + done)
      if (count === 0) throw new Error(`${this.#path} was cut short`)
      done += count
    }
    return JSON.parse(bytes.toString()) as SearchDocument
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }
}
