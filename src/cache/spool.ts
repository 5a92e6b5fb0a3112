import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A temporary file of values that are needed later: avoids computing them twice, and keeping
 * thousands of them in memory.
 */
export class Spool<T> {
  readonly #path: string
  readonly #file: number
  /** Start offset of each value, and the end of the last. */
  readonly #starts = [0]
  #isClosed = false

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#file = openSync(path, 'w+')
  }

  /** Stores a value, given as JSON or as bytes; returns its number, from 0. */
  add(value: string | Uint8Array): number {
    const bytes = typeof value === 'string' ? Buffer.from(value) : value
    const start = this.#starts.at(-1) ?? 0
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, start + done)
    return this.#starts.push(start + bytes.length) - 2
  }

  /** A value that was stored as JSON. */
  read(place: number): T {
    return JSON.parse(this.readBytes(place).toString()) as T
  }

  readBytes(place: number): Buffer {
    const [start = 0, end] = [this.#starts[place], this.#starts[place + 1]]
    if (end === undefined) throw new Error(`nothing was set aside as ${place}`)
    const bytes = Buffer.alloc(end - start)
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(this.#file, bytes, done, bytes.length - done, start + done)
      if (count === 0) throw new Error(`${this.#path} was cut short`)
      done += count
    }
    return bytes
  }

  /** Deletes the file. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }
}
