import { hash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { EntryStore } from '../cache/entry-store.ts'
import { fileState } from '../files/file-state.ts'
import { DraftFolder } from './draft-folder.ts'
import { FileLinks } from './file-links.ts'

/**
 * The entry of a page of the last build: its key, the digest of its file, and the state of the file
 * when that build ended.
 */
type Kept = Record<string, [key: string, sha256: string, state: string | null]>

/** Name of the list of pages that a build keeps for the next. */
export const PAGES = 'pages.json'

/**
 * The pages of the existing site, for the next build: a page with the same key is reused if its
 * file is still as written. The site itself is the store, so nothing is stored twice.
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
   * @param site - folder of the existing site
   * @param draft - folder of the site that is being built
   * @param key - digest of what all pages depend on: program, settings, styles
   * @param name - name of the list of entries
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

  /**
   * Reuses a page if it equals what rendering would give; returns whether it will be there, see
   * {@link settle}.
   */
  async take(file: string, key: string): Promise<boolean> {
    const [keptKey, sha256] = this.#kept[file] ?? []
    if (keptKey !== key || sha256 === undefined || !(await this.#isAsWritten(file))) return false
    this.#links.add(file)
    this.#next[file] = [key, sha256, null]
    return true
  }

  /** Waits until all reused files are in place. */
  async settle(): Promise<void> {
    await this.#links.settle()
  }

  /** Stops reusing files. */
  async abandon(): Promise<void> {
    await this.#links.abandon()
  }

  /** Whether anything was noted with a key. */
  knows(key: string): boolean {
    return Object.values(this.#kept).some(([kept]) => kept === key)
  }

  /**
   * The bytes of a page that was made for the key, noted again for the next build; null if there is
   * none.
   */
  async read(file: string, key: string): Promise<Uint8Array | null> {
    const [keptKey, sha256] = this.#kept[file] ?? []
    if (keptKey !== key || sha256 === undefined) return null
    const bytes = await this.#bytesOf(file, sha256)
    if (bytes !== null) this.#next[file] = [key, sha256, null]
    return bytes
  }

  /**
   * Whether a file of the site is unchanged: by its state, or by its digest if it was moved or
   * copied.
   */
  async #isAsWritten(file: string): Promise<boolean> {
    const [, sha256, state] = this.#kept[file] ?? []
    if (state && fileState(join(this.#site, file)) === state) return true
    return sha256 !== undefined && (await this.#bytesOf(file, sha256)) !== null
  }

  /**
   * The bytes of a file of the site if it has the given digest; null if it differs or does not
   * exist.
   */
  async #bytesOf(file: string, sha256: string): Promise<Uint8Array | null> {
    const bytes = await readFile(join(this.#site, file)).catch(() => null)
    return bytes !== null && hash('sha256', bytes) === sha256 ? bytes : null
  }

  /** Notes a page that was rendered. */
  note(file: string, key: string, sha256: string): void {
    this.#next[file] = [key, sha256, null]
  }

  /**
   * Reuses everything noted with a key; returns whether there was any and all of it could be
   * reused.
   */
  async takeAll(key: string): Promise<boolean> {
    const files = Object.entries(this.#kept).filter(([, [kept]]) => kept === key)
    for (const [file] of files) if (!(await this.take(file, key))) return false
    return files.length > 0
  }

  /**
   * Path of a folder of the existing site if all files noted in it are unchanged; otherwise null.
   */
  async intact(folder: string): Promise<string | null> {
    const files = Object.keys(this.#kept).filter((file) => file.startsWith(`${folder}/`))
    for (const file of files) if (!(await this.#isAsWritten(file))) return null
    this.#intact = new Set(files)
    return files.length > 0 ? join(this.#site, folder) : null
  }
  #intact: ReadonlySet<string> = new Set()

  /**
   * The digest of a file of the draft that is a hard link to one in an intact folder; undefined for
   * any other.
   */
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

  /** Keeps the noted entries for the next build; call it when the site is in its final place. */
  async close(): Promise<void> {
    for (const [file, kept] of Object.entries(this.#next))
      kept[2] = fileState(join(this.#site, file))
    await this.#entries.write(this.#name, this.#key, JSON.stringify(this.#next))
  }
}
