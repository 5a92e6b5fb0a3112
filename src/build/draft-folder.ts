import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFile } from '../files/link-file.ts'

/** The folder that a site is built into. Creates subfolders on demand, each once. */
export class DraftFolder {
  readonly path: string
  readonly #made = new Set<string>()

  constructor(path: string) {
    this.path = path
  }

  /** Path at which to put a file of the site; creates its folder. */
  placeOf(file: string): string {
    const place = join(this.path, file)
    const folder = dirname(place)
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
    return place
  }

  /** Reuses a file of another site by a hard link. */
  take(file: string, site: string): void {
    linkFile(join(site, file), this.placeOf(file))
  }

  write(file: string, bytes: Uint8Array): void {
    writeFileSync(this.placeOf(file), bytes)
  }
}
