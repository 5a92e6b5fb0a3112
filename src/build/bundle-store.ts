import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EntryStore } from '../cache/entry-store.ts'
import { DraftFolder } from './draft-folder.ts'

/** Paths with their digests. */
type Digests = [path: string, sha256: string][]

/**
 * The cache entry of a bundle: the files that a site starts with, and the files they were built
 * from.
 */
interface KeptBundle {
  files: Digests
  inputs: Digests
}

const NAME = 'bundle.json'

/** Whether a cache has a bundle, valid or not. */
export function hasBundle(cache: string): boolean {
  return existsSync(join(cache, NAME))
}

/**
 * Caches the bundle that renders the pages, with the styles and scripts they load, for the next
 * build: it depends on no text. It is valid only if every file it was built from is unchanged, and
 * every file of it has the recorded digest; each is stored under its digest.
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

  /**
   * Writes the cached bundle into the folder of a site being built; returns whether there was a
   * valid one.
   */
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
   * Caches a bundle. A cache that is not writable costs time but never fails a build.
   *
   * @param inputs - absolute paths of the files that it was built from
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
