import type { AstroPrerenderer } from 'astro'
import type { SearchClause } from '../search/document.ts'
import type { DocumentRecords } from '../search/document-records.ts'
import type { PreparedDocument } from '../search/prepare-document.ts'
import type { Route } from './file-routes.ts'

/** What the search can go on from. */
export interface KeptSearch {
  /** What the former build left; anything, or undefined. */
  state: unknown
  /** The records that it has, begun again before the pages were made; absent where they were not. */
  begun?: DocumentRecords
  /** Folder of the search that stands there, every file as it was written; null where there is none. */
  former: string | null
  /** What the search has of a document that was at hand when its pages were made; null for any other. */
  text(document: string): SearchClause[] | null
  /** What the index needs of it, worked out with that; null for any other. */
  prepared(document: string): PreparedDocument | null
  /** Leaves something for the next build. */
  keep(state: unknown): void
}

/** What a build of ours tells the integration, which Astro calls by itself. */
export interface CurrentBuild {
  /** Only the bundle of pages is wanted: nothing is written beside it. */
  isBundle?: boolean
  /** Told of the modules that pages, styles and scripts are bundled from, by Vite's names. */
  inputs?(ids: readonly string[]): void
  /** Begins to make the files of routes that need no bundle; the pages are made when these are done. */
  files(routes: readonly Route[]): void
  /** Takes the place of Astro's own way of rendering pages. */
  prerenderer(inner: AstroPrerenderer): AstroPrerenderer
  /** Writes the search with what it is given, or takes over the one that is there; says what it holds. */
  search(write: (kept: KeptSearch | null) => Promise<string>): Promise<string>
}

// On the global object, since a site may reach the integration by another way than the command does.
const KEY = Symbol.for('clausary.build')
const store = globalThis as { [KEY]?: CurrentBuild }

export function useBuild(build: CurrentBuild): void {
  store[KEY] = build
}

/** The build at work; null where Astro was started by someone else. */
export function currentBuild(): CurrentBuild | null {
  return store[KEY] ?? null
}
