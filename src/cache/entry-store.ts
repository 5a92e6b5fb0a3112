import { hash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'

/**
 * A store of regenerable values, one file each, with the key that they were made for:
 *
 * ```
 * {"key":"9de5…","sha256":"47c1…"}
 * {"document":{…}}
 * ```
 *
 * A file is used only if its key matches and its content has the stated digest; a truncated,
 * altered or foreign file counts as missing. Files are written to a temporary file and renamed. A
 * folder that is not writable costs time but never fails a build.
 */
export class EntryStore {
  readonly #folder: string
  #made = new Set<string>()
  #writes = 0
  /** Why writing was given up; null as long as it works. */
  failure: string | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The value stored under a name, if it was made for the key. */
  async read(name: string, key: string): Promise<unknown> {
    const content = await readFile(join(this.#folder, name)).catch(() => null)
    return content === null ? undefined : openEntry(content, key)
  }

  /** Stores a value as JSON, replacing the one of the same name. */
  async write(name: string, key: string, json: string): Promise<void> {
    if (this.failure !== null) return
    const path = join(this.#folder, name)
    const temporary = `${path}.${process.pid}-${threadId}.${++this.#writes}.tmp`
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

/** A value's JSON with its key and digest, as written to a file. */
export function sealEntry(key: string, json: string): Buffer {
  const bytes = Buffer.from(json)
  return Buffer.concat([Buffer.from(`${headOf(key, bytes)}\n`), bytes])
}

/**
 * The inverse of {@link sealEntry}: undefined for another key, or a content that does not match its
 * digest.
 */
export function openEntry(content: Buffer, key: string): unknown {
  const end = content.indexOf('\n')
  const json = content.subarray(end + 1)
  if (end === -1 || content.toString('utf8', 0, end) !== headOf(key, json)) return undefined
  return JSON.parse(json.toString())
}

function headOf(key: string, json: Uint8Array): string {
  return JSON.stringify({ key, sha256: hash('sha256', json) })
}
