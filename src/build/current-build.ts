import type { AstroPrerenderer } from 'astro'
import type { DocumentRecords } from '../search/document-records.ts'
import type { PreparedTexts } from '../search/prepare-document.ts'
import type { Route } from './file-routes.ts'

/** The state from which the search can be updated. */
export interface KeptSearch {
  /** The state kept by the former build; of any type, or undefined. */
  state: unknown
  /**
   * The records of that state, added to the index before the pages were rendered; absent if they
   * were not.
   */
  begun?: DocumentRecords
  /** Folder of the existing search, if all its files are as written; null otherwise. */
  former: string | null
  /** The documents prepared while their pages were rendered; null if none were. */
  aside: PreparedTexts | null
  /** Keeps a state for the next build. */
  keep(state: unknown): void
}

/** The interface through which the integration, called by Astro, reaches the running build. */
export interface CurrentBuild {
  /** Whether only the bundle of pages is wanted: nothing else is written. */
  isBundle?: boolean
  /** Called with the modules from which pages, styles and scripts are bundled, by Vite's ids. */
  inputs?(ids: readonly string[]): void
  /**
   * Starts writing the files of routes that need no bundle; pages are rendered after these are
   * done.
   */
  files(routes: readonly Route[]): void
  /** Replaces Astro's own prerenderer. */
  prerenderer(inner: AstroPrerenderer): AstroPrerenderer
  /**
   * Writes the search from the given state, or reuses the existing one; returns a description of
   * it.
   */
  search(write: (kept: KeptSearch | null) => Promise<string>): Promise<string>
}

// On the global object, since a site may import the integration as another module instance than the
// command does.
const KEY = Symbol.for('clausary.build')
const store = globalThis as { [KEY]?: CurrentBuild }

export function useBuild(build: CurrentBuild): void {
  store[KEY] = build
}

/** The running build; null if Astro was started by something else. */
export function currentBuild(): CurrentBuild | null {
  return store[KEY] ?? null
}
