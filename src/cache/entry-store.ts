import { hash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Values that can be made again, one file each, with the key that they were made for:
 *
 * ```
 * {"key":"9de5…","sha256":"47c1…"}
 * {"document":{…}}
 * ```
 *
 * A file is taken only where its key is the wanted one and its content has the digest that it says, so
 * that a file cut short, altered or left by another program is as good as none. Files are written beside
 * and renamed. A folder that cannot be written to costs time, never a build.
 */
export class EntryStore {
  readonly #folder: string
  #made = new Set<string>()
  #writes = 0
  /** Why nothing is written any more; null while all is well. */
  failure: string | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The value of a name if it was made for the key. */
  async read(name: string, key: string): Promise<unknown> {
    const content = await readFile(join(this.#folder, name), 'utf8').catch(() => null)
    return content === null ? undefined : openEntry(content, key)
  }

  /** Keeps a value as JSON; the one of the same name goes. */
  async write(name: string, key: string, json: string): Promise<void> {
    if (this.failure !== null) return
    const path = join(this.#folder, name)
    const temporary = `${path}.${process.pid}.${++this.#writes}.tmp`
    try {
      await this.#makeFolder(dirname(path))
      await writeFile(temporary, sealEntry(key, json))
      await rename(temporary, path)
    } catch (error) {
      this.failure = `${this.#folder}: ${error instanceof Error ? error.message : String(error)}`
      await rm(temporary, { force: true }).catch(() => undefined)
    }
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#made.add(folder)
  }
}

/** A value's JSON with its key and digest, as it stands in a file. */
export function sealEntry(key: string, json: string): string {
  return `${JSON.stringify({ key, sha256: hash('sha256', json) })}\n${json}`
}

/** The inverse of {@link sealEntry}: undefined for another key, or a content that is not what was sealed. */
export function openEntry(content: string, key: string): unknown {
  const end = content.indexOf('\n')
  const json = content.slice(end + 1)
  if (end === -1 || content.slice(0, end) !== JSON.stringify({ key, sha256: hash('sha256', json) }))
    return undefined
  return JSON.parse(json)
}
