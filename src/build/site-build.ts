import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { siteCacheFolder } from '../cache/cache-folder.ts'
import { EntryStore } from '../cache/entry-store.ts'
import { programVersion } from '../cache/program-version.ts'
import type { DocumentRecords } from '../search/document-records.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { Corpus } from '../view/corpus.ts'
import { preparePageKeys, searchKey } from '../view/page-keys.ts'
import { bundleKey } from './bundle-key.ts'
import { BundleStore } from './bundle-store.ts'
import { collectGarbage } from './collect-garbage.ts'
import type { CurrentBuild } from './current-build.ts'
import type { Route } from './file-routes.ts'
import { incrementalPrerenderer } from './incremental-prerenderer.ts'
import type { PageProgress } from './page-paths.ts'
import { openBundle, PUBLIC } from './page-source.ts'
import { PAGES, PageStore } from './page-store.ts'
import { PageThread } from './page-thread.ts'
import type { Progress } from './progress.ts'
import { SiteFiles } from './site-files.ts'
import { siteState } from './site-state.ts'
import { type TextAside, TextsAside } from './texts-aside.ts'
import { writePages } from './write-pages.ts'

type WriteSearch = Parameters<CurrentBuild['search']>[0]

/** Most documents of a corpus whose search takes no longer than the bundle of its pages. */
const FEW = 20

/** Documents per thread: a thread takes two seconds until it renders its first page. */
const MANY = 250

/** Threads that are used without being asked for: each takes some 400 MB of a large corpus. */
const MOST_THREADS = 4

/** Pages of a document without clause pages, in both scripts. */
const PAGES_EACH = 4

/** Folders that the search is written into. */
const SEARCH_FOLDERS = ['search', 'pagefind']
/** Name of the search state that the next build needs beside the files. */
const SEARCH_STATE = 'search.json'

/** A build of the site, with the results of the former one. */
export class SiteBuild implements CurrentBuild {
  readonly #progress: Progress
  readonly #program = programVersion()
  readonly #entries = new EntryStore(siteCacheFolder())
  #store: PageStore | null = null
  /** Digest of what all pages depend on. */
  #key = ''
  /** Number of reused files. */
  taken = 0

  /** @param threads - number of threads that render pages; null to choose it */
  constructor(progress: Progress, threads: number | null = null) {
    this.#progress = progress
    this.#threads = threads
  }
  readonly #threads: number | null

  /**
   * Prepares the keys that decide what can be reused.
   *
   * @param keepCorpus - caches the loaded corpus so that a thread can read it; resolves to whether
   * that worked
   */
  async prepare(corpus: Corpus, keepCorpus: () => Promise<boolean>): Promise<void> {
    this.#corpus = corpus
    this.#keepCorpus = keepCorpus
    if (this.#program !== null) await preparePageKeys(corpus, this.#program, this.#entries)
  }

  #corpus: Corpus | null = null
  #keepCorpus: () => Promise<boolean> = async () => false

  /** @param draft - folder that the site is built into */
  useDraft(site: string, draft: string): void {
    this.#draft = { site, draft }
    if (this.#corpus && currentSettings().search.enabled)
      this.#aside = new TextsAside(this.#corpus.documents, join(draft, 'search', 'aside'))
  }
  #aside: TextsAside | null = null
  #draft: { site: string; draft: string } | null = null

  /**
   * @param withPages - whether files of few documents are deferred to be created with their pages,
   * if there are many pages
   */
  files(routes: readonly Route[], withPages = false): void {
    if (this.#draft === null) return
    this.#routes = routes
    const { site, draft } = this.#draft
    if (this.#program !== null) {
      const key = siteState(this.#program, currentSettings(), resolve('.'), null)
      this.#fileStore = new PageStore(resolve(site), draft, this.#entries, key, 'files.json')
    }
    const isDeferring = withPages && this.#threadsFor(this.#corpus?.documents.length ?? 0) > 1
    this.#files = new SiteFiles(draft, PUBLIC, this.#fileStore, isDeferring)
    this.#written = this.#files.write(routes)
    // The error is reported when the pages are requested.
    this.#written.catch(() => undefined)
  }
  #routes: readonly Route[] = []
  #fileStore: PageStore | null = null
  #files: SiteFiles | null = null
  #written: Promise<void> = Promise.resolve()

  /** Waits until all reused files are in the draft. */
  async finish(): Promise<void> {
    await this.#store?.settle()
  }

  /** Waits until nothing more is written into the draft, after a build that was done or failed. */
  async settle(): Promise<void> {
    this.#files?.stop()
    await this.#written.catch(() => undefined)
    for (const store of [this.#fileStore, this.#store]) await store?.abandon()
    await this.#begun?.close()
    this.#ahead = null
  }

  /**
   * Starts updating the search if there is a different one: its waiting times pass while pages are
   * rendered.
   *
   * @param begin - adds the records of a state to the index
   */
  async beginSearch(begin: (state: unknown) => DocumentRecords): Promise<void> {
    const key = searchKey()
    const store = await this.#openStore()
    if (!store || !key || process.env['CLAUSARY_SHARDS'] || store.knows(key)) return
    this.#state = await this.#entries.read(SEARCH_STATE, this.#key)
    if (this.#state) this.#begun = begin(this.#state)
  }
  #state: unknown
  #begun: DocumentRecords | undefined

  prerenderer(inner: Parameters<CurrentBuild['prerenderer']>[0]) {
    const { base } = currentSettings()
    const openStore = async () => {
      await this.#filesWritten()
      return this.#openStore()
    }
    return incrementalPrerenderer(inner, openStore, base, this.#pages())
  }

  /** The cache of the bundle of pages; null if it cannot be cached. */
  bundleStore(): BundleStore | null {
    if (this.#program === null) return null
    const key = bundleKey(this.#program, currentSettings(), resolve('.'))
    return new BundleStore(siteCacheFolder(), key)
  }

  /**
   * Writes the pages of a bundle into the draft, without Astro's build, with several threads if
   * there are many documents.
   *
   * @param bundle - its folder
   */
  async writePages(bundle: string): Promise<void> {
    const source = await openBundle(bundle)
    const settings = currentSettings()
    const { base, url } = settings
    const frame = { draft: this.#draft?.draft ?? '', publicDir: PUBLIC, origin: url, base }
    const hasSearch = this.#aside !== null
    const task = { settings, frame, bundle, routes: this.#routes, hasSearch }
    await writePages({
      ...{ source, frame, progress: this.#pages() },
      openStore: () => this.#openStore(),
      files: async () => {
        await this.#filesWritten()
        return this.#files?.deferred ?? []
      },
      onWritten: ({ files }) => this.#files?.note(files),
      help: async (pages) => {
        const threads = this.#threadsFor(pages / PAGES_EACH)
        if (threads < 2 || !(await this.#keepCorpus())) return []
        // The others come on top of what loading has left.
        collectGarbage()
        const onText = (name: string, text: TextAside) => this.#aside?.set(name, text)
        return Array.from({ length: threads - 1 }, () => new PageThread(task, onText))
      },
    })
  }

  /** How many threads render the pages of a number of documents. */
  #threadsFor(documents: number): number {
    return (
      this.#threads ?? Math.min(MOST_THREADS, availableParallelism(), Math.ceil(documents / MANY))
    )
  }

  #pages(): PageProgress {
    return {
      start: (pages) => this.#progress.phase('pages', pages),
      done: (how) => {
        if (how === 'taken') this.taken++
        this.#progress.step(how === 'taken')
      },
      group: (name) => this.#aside?.add(name),
    }
  }

  #openStore(): Promise<PageStore | null> {
    this.#opened ??= this.#open()
    return this.#opened
  }
  #opened: Promise<PageStore | null> | undefined

  /** Waits until the files that are not pages are written. */
  async #filesWritten(): Promise<void> {
    await this.#written
    this.taken += this.#files?.taken ?? 0
  }

  async #open(): Promise<PageStore | null> {
    if (this.#program === null || this.#draft === null) return null
    const { site, draft } = this.#draft
    this.#key = siteState(this.#program, currentSettings(), resolve('.'), draft)
    this.#store = new PageStore(resolve(site), draft, this.#entries, this.#key)
    await this.#store.open()
    return this.#store
  }

  /**
   * Writes the search of a small corpus before its pages if there is no former state: there is no
   * other work while they are bundled.
   */
  async searchAhead(write: WriteSearch): Promise<void> {
    const { length } = this.#corpus?.documents ?? []
    const isKept = existsSync(join(siteCacheFolder(), PAGES))
    const isOwn = SEARCH_FOLDERS.some((folder) => existsSync(join(PUBLIC, folder)))
    if (length > FEW || isKept || isOwn || process.env['CLAUSARY_SHARDS']) return
    this.#ahead = await write({ state: null, former: null, keep: this.#keep, aside: null })
  }
  /** The description of a search that was written before the pages. */
  #ahead: string | null = null
  readonly #keep = (state: unknown) => {
    this.#searchState = state
  }

  async search(write: WriteSearch): Promise<string> {
    this.#progress.phase('search')
    const key = searchKey()
    const store = key === undefined || process.env['CLAUSARY_SHARDS'] ? null : this.#store
    try {
      if (store && key) return await this.#searchWith(store, key, write)
      return this.#ahead ?? (await write(null))
    } finally {
      await this.#store?.settle()
      this.#aside?.close()
    }
  }

  async #searchWith(store: PageStore, key: string, write: WriteSearch): Promise<string> {
    if (await store.takeAll(key)) return 'the search as it was'
    const report = this.#ahead ?? (await this.#writeSearch(store, write))
    this.#aside?.close()
    for (const folder of SEARCH_FOLDERS) await store.noteFolder(folder, key)
    return report
  }

  async #writeSearch(store: PageStore, write: WriteSearch): Promise<string> {
    const former = await store.intact('search')
    const state = former && (this.#state ?? (await this.#entries.read(SEARCH_STATE, this.#key)))
    const begun = this.#begun ? { begun: this.#begun } : {}
    return write({ state, ...begun, former, keep: this.#keep, aside: this.#aside })
  }
  #searchState: unknown

  /** Keeps the pages and files for the next build, in the states that they have now. */
  async close(): Promise<void> {
    await this.#store?.close()
    await this.#fileStore?.close()
  }

  /** Keeps the state that the next build can update the search from. */
  async keepSearch(): Promise<void> {
    if (this.#searchState !== undefined)
      await this.#entries.write(SEARCH_STATE, this.#key, JSON.stringify(this.#searchState))
  }
}
