import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFile } from '../files/link-file.ts'

/** The folder that a site is built into. The folders of its files are made when the first file of each comes. */
export class DraftFolder {
  readonly path: string
  readonly #made = new Set<string>()

  constructor(path: string) {
    this.path = path
  }

  /** Where a file of the site is to be put: its folder is there. */
  placeOf(file: string): string {
    const place = join(this.path, file)
    const folder = dirname(place)
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
    return place
  }

  /** Takes a file over from another site: it is the same one under two names. */
  take(file: string, site: string): void {
    linkFile(join(site, file), this.placeOf(file))
  }

  write(file: string, bytes: Uint8Array): void {
    writeFileSync(this.placeOf(file), bytes)
  }
}
