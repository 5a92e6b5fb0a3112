import { hash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { EntryStore } from '../cache/entry-store.ts'
import { fileState } from '../files/file-state.ts'
import { DraftFolder } from './draft-folder.ts'
import { FileLinks } from './file-links.ts'

/**
 * What is known of a page of the last build: the key that it was made for, the digest of its file, and the
 * state of the file when that build was done.
 */
type Kept = Record<string, [key: string, sha256: string, state: string | null]>

/** Name of the list of pages that a build leaves for the next. */
export const PAGES = 'pages.json'

/**
 * The pages of the site that stands there, for the build of the next: a page whose key is the same is taken
 * over where its file is still what was written. The site itself is the store, so nothing is kept twice.
 */
export class PageStore {
  readonly #site: string
  readonly #draft: string
  readonly #links: FileLinks
  readonly #entries: EntryStore
  readonly #key: string
  readonly #name: string
  readonly #next: Kept = {}
  #kept: Kept = {}

  /**
   * @param site - folder of the site that stands there
   * @param draft - folder of the site that is being built
   * @param key - digest of what all pages depend on: program, settings, styles
   * @param name - under which the entries are kept
   */
  constructor(site: string, draft: string, entries: EntryStore, key: string, name = PAGES) {
    this.#site = site
    this.#draft = draft
    this.#links = new FileLinks(site, new DraftFolder(draft))
    this.#entries = entries
    this.#key = key
    this.#name = name
  }

  async open(): Promise<void> {
    this.#kept = ((await this.#entries.read(this.#name, this.#key)) ?? {}) as Kept
  }

  /** Takes a page over, if it is what it would be if it were rendered; whether it will be there, see {@link settle}. */
  async take(file: string, key: string): Promise<boolean> {
    const [keptKey, sha256] = this.#kept[file] ?? []
    if (keptKey !== key || sha256 === undefined || !(await this.#isAsWritten(file))) return false
    this.#links.add(file)
    this.#next[file] = [key, sha256, null]
    return true
  }

  /** Waits until all that was taken over is in its place. */
  async settle(): Promise<void> {
    await this.#links.settle()
  }

  /** Takes nothing more over. */
  async abandon(): Promise<void> {
    await this.#links.abandon()
  }

  /** Whether anything was noted with a key. */
  knows(key: string): boolean {
    return Object.values(this.#kept).some(([kept]) => kept === key)
  }

  /** The bytes of a page that was made for the key, noted again for the next build; null where it was not. */
  async read(file: string, key: string): Promise<Uint8Array | null> {
    const [keptKey, sha256] = this.#kept[file] ?? []
    if (keptKey !== key || sha256 === undefined) return null
    const bytes = await this.#bytesOf(file, sha256)
    if (bytes !== null) this.#next[file] = [key, sha256, null]
    return bytes
  }

  /** Whether a file of the site is what was noted: by its state, or by its digest where it was moved or copied. */
  async #isAsWritten(file: string): Promise<boolean> {
    const [, sha256, state] = this.#kept[file] ?? []
    if (state && fileState(join(this.#site, file)) === state) return true
    return sha256 !== undefined && (await this.#bytesOf(file, sha256)) !== null
  }

  /** The bytes of a file of the site that has a digest; null where it has another, or is not there. */
  async #bytesOf(file: string, sha256: string): Promise<Uint8Array | null> {
    const bytes = await readFile(join(this.#site, file)).catch(() => null)
    return bytes !== null && hash('sha256', bytes) === sha256 ? bytes : null
  }

  /** Notes a page that was rendered. */
  note(file: string, key: string, sha256: string): void {
    this.#next[file] = [key, sha256, null]
  }

  /** Takes over everything that was noted with a key; whether all of it could be taken, and there was any. */
  async takeAll(key: string): Promise<boolean> {
    const files = Object.entries(this.#kept).filter(([, [kept]]) => kept === key)
    for (const [file] of files) if (!(await this.take(file, key))) return false
    return files.length > 0
  }

  /** A folder of the site that stands there if all that was noted in it is as it was written. */
  async intact(folder: string): Promise<string | null> {
    const files = Object.keys(this.#kept).filter((file) => file.startsWith(`${folder}/`))
    for (const file of files) if (!(await this.#isAsWritten(file))) return null
    this.#intact = new Set(files)
    return files.length > 0 ? join(this.#site, folder) : null
  }
  #intact: ReadonlySet<string> = new Set()

  /** The digest of a file of the draft that is one of an intact folder under another name; undefined for any other. */
  #digestOf(file: string): string | undefined {
    if (!this.#intact.has(file)) return undefined
    const [own, former] = [this.#draft, this.#site].map((folder) => lstatSync(join(folder, file)))
    return own?.ino === former?.ino && own?.dev === former?.dev ? this.#kept[file]?.[1] : undefined
  }

  /** Notes all files of a folder of the draft. */
  async noteFolder(folder: string, key: string): Promise<void> {
    const path = join(this.#draft, folder)
    for (const name of await readdir(path, { recursive: true })) {
      const file = join(folder, name)
      const known = this.#digestOf(file)
      if (known !== undefined) this.#next[file] = [key, known, null]
      else if ((await stat(join(path, name))).isFile())
        this.note(file, key, hash('sha256', await readFile(join(path, name))))
    }
  }

  /** Keeps what was noted for the next build, when the site stands in its place. */
  async close(): Promise<void> {
    for (const [file, kept] of Object.entries(this.#next))
      kept[2] = fileState(join(this.#site, file))
    await this.#entries.write(this.#name, this.#key, JSON.stringify(this.#next))
  }
}
