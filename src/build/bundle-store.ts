import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EntryStore } from '../cache/entry-store.ts'
import { DraftFolder } from './draft-folder.ts'

/** Paths with their digests. */
type Digests = [path: string, sha256: string][]

/** What is kept of a bundle: the files that a site begins with, and those that they were made from. */
interface KeptBundle {
  files: Digests
  inputs: Digests
}

const NAME = 'bundle.json'

/**
 * The bundle that makes the pages, with the styles and scripts that they load, kept for the next build: it
 * depends on no text. It counts only where every file that it was made from is as it was, and every file of it
 * has the digest that was noted; each lies in a folder under its digest.
 */
export class BundleStore {
  readonly #entries: EntryStore
  readonly #folder: string
  readonly #key: string

  /** @param key - see `bundleKey` */
  constructor(cache: string, key: string) {
    this.#entries = new EntryStore(cache)
    this.#folder = join(cache, 'bundle')
    this.#key = key
  }

  /** Writes the kept bundle into the folder of a site in the making; whether there was one that counts. */
  async restore(draft: string): Promise<boolean> {
    const kept = (await this.#entries.read(NAME, this.#key)) as KeptBundle | undefined
    if (kept === undefined || !kept.inputs.every(([path, sha256]) => digestOf(path) === sha256))
      return false
    const contents: [path: string, bytes: Buffer][] = []
    for (const [path, sha256] of kept.files) {
      const bytes = readIfThere(join(this.#folder, sha256))
      if (bytes === null || hash('sha256', bytes) !== sha256) return false
      contents.push([path, bytes])
    }
    const folder = new DraftFolder(draft)
    for (const [path, bytes] of contents) folder.write(path, bytes)
    return true
  }

  /**
   * Keeps a bundle; a cache that cannot be written to costs time, never a build.
   *
   * @param inputs - absolute paths of the files that it was made from
   */
  async keep(draft: string, files: readonly string[], inputs: readonly string[]): Promise<void> {
    const read = inputs.map((path): [string, string | null] => [path, digestOf(path)])
    const known = read.filter((one): one is [string, string] => one[1] !== null)
    try {
      mkdirSync(this.#folder, { recursive: true })
      const kept = files.map((path): [string, string] => [path, this.#put(join(draft, path))])
      const value: KeptBundle = { files: kept, inputs: known }
      await this.#entries.write(NAME, this.#key, JSON.stringify(value))
      this.#sweep(new Set(kept.map(([, sha256]) => sha256)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
    }
  }

  #put(path: string): string {
    const bytes = readFileSync(path)
    const sha256 = hash('sha256', bytes)
    const target = join(this.#folder, sha256)
    if (digestOf(target) !== sha256) writeFileSync(target, bytes)
    return sha256
  }

  #sweep(wanted: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder))
      if (!wanted.has(name)) rmSync(join(this.#folder, name), { force: true })
  }
}

function digestOf(path: string): string | null {
  const bytes = readIfThere(path)
  return bytes && hash('sha256', bytes)
}

function readIfThere(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null
}
