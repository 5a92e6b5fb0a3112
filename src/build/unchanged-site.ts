import { hash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { siteCacheFolder } from '../cache/cache-folder.ts'
import { EntryStore } from '../cache/entry-store.ts'
import { programVersion } from '../cache/program-version.ts'
import { folderState } from '../corpus/folder-state.ts'
import { currentSettings } from '../settings/current-settings.ts'

/**
 * Folders that a site does not depend on: the versions of packages are in the lock file, which is
 * included.
 */
const OTHER = /^(?:node_modules|dist.*|\..*)$/
const NAME = 'site.json'

/** The output of a build. */
export interface BuildWords {
  /** Warnings of the corpus, one per line. */
  warnings: string[]
  /** Lines at its end. */
  summary: string[]
}

/** The cache entry of a build. */
interface Kept {
  words: BuildWords
  /** Digest of the states of the files that it made. */
  site: string
}

/**
 * The last build of a site, for a build that would give the same result: every file of the site's
 * folder, of the corpus and of the built site is as that build left it (size, times and inode), and
 * so are program and settings. Then nothing has to be loaded.
 */
export class UnchangedSite {
  readonly #site: string
  readonly #root: string
  readonly #entries: EntryStore

  /**
   * @param site - folder of the built site
   * @param root - folder that it is built from
   */
  constructor(site: string, root = '.', cache = siteCacheFolder()) {
    this.#site = join(root, site)
    this.#root = root
    this.#entries = new EntryStore(cache)
  }

  /** The output of the last build; null if anything has changed since. */
  async said(): Promise<BuildWords | null> {
    const key = this.#key()
    const kept = key && ((await this.#entries.read(NAME, key)) as Kept | undefined)
    // The site is checked last: it has most files.
    return kept && kept.site === this.#siteState() ? kept.words : null
  }

  /** Keeps the output of a build, valid while nothing changes. */
  async keep(words: BuildWords): Promise<void> {
    const key = this.#key()
    const kept: Kept = { words, site: this.#siteState() }
    if (key !== null) await this.#entries.write(NAME, key, JSON.stringify(kept))
  }

  /** Digest of the states of all files of the built site. */
  #siteState(): string {
    return hash('sha256', folderState(this.#site))
  }

  /** Digest of everything that the site depends on; null if it must be built. */
  #key(): string | null {
    const program = programVersion()
    if (program === null || !existsSync(this.#site)) return null
    const settings = currentSettings()
    const given = Object.entries(process.env).filter(([name]) => name.startsWith('CLAUSARY_'))
    const corpus = resolve(this.#root, settings.corpus)
    const isInside = !relative(this.#root, corpus).startsWith('..')
    const states = [rootState(this.#root), isInside ? '' : folderState(corpus)]
    return hash('sha256', JSON.stringify([program, settings, given.sort(), states]))
  }
}

/** The state of every file of the site's own folder that may affect it. */
function rootState(root: string): string[] {
  const top = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !OTHER.test(name))
  return top.map((entry) => {
    if (!entry.isDirectory()) {
      const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, entry.name))
      return `${entry.name} ${size} ${mtimeMs} ${ctimeMs} ${ino}`
    }
    return `${entry.name}\n${folderState(join(root, entry.name))}`
  })
}
