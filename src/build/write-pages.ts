import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DraftFolder } from './draft-folder.ts'
import { byDocument, groupOf, type PageProgress, pageFile } from './page-paths.ts'
import type { PagePath, PageSource } from './page-source.ts'
import type { PageStore } from './page-store.ts'
import { Turns } from './turns.ts'

/** Where pages are written, and what addresses they are rendered for. */
export interface PageFrame {
  /** Folder of the site in the making. */
  draft: string
  /** Folder of files that a publisher puts beside the pages: a page of the same name gives way. */
  publicDir: string
  /** Scheme and host of the site. */
  origin: string
  base: string
}

/**
 * Writes the pages of a site: those that the last build made for the same key are taken over, the others are
 * rendered, the ones of a document after each other. Names and bytes are those of Astro's own build with
 * `trailingSlash: 'always'`, which a check of every release compares.
 */
export async function writePages(
  source: PageSource,
  frame: PageFrame,
  openStore: () => Promise<PageStore | null>,
  progress: PageProgress,
): Promise<void> {
  const paths = firstOfEach(await source.paths())
  progress.start(paths.length)
  const store = await openStore()
  const left: PagePath[] = []
  const turns = new Turns()
  for (const path of paths) {
    await turns.next()
    const { cacheKey } = path
    const isTaken = cacheKey !== undefined && (await store?.take(pageFile(path), cacheKey))
    if (isTaken) progress.done('taken')
    else left.push(path)
  }
  const draft = new DraftFolder(frame.draft)
  let group: string | null = null
  for (const path of byDocument(left)) {
    const own = groupOf(path.pathname)
    if (group !== null && group !== own) progress.group(group)
    group = own
    await turns.next()
    const bytes = await renderPage(source, path, frame)
    progress.done('rendered')
    if (bytes === null) continue
    const file = pageFile(path)
    draft.write(file, bytes)
    if (path.cacheKey !== undefined) store?.note(file, path.cacheKey, bytes)
  }
  if (group !== null) progress.group(group)
}

/** Of several pages at one address the first is built. */
function firstOfEach(paths: readonly PagePath[]): PagePath[] {
  const seen = new Set<string>()
  return paths.filter(({ pathname }) => {
    const name = pathname.replace(/\/$/, '')
    return !seen.has(name) && seen.add(name)
  })
}

/** The file of a page; null where it has none, or gives way to one of the publisher. */
async function renderPage(
  source: PageSource,
  path: PagePath,
  { publicDir, origin, base }: PageFrame,
): Promise<Uint8Array | null> {
  const request = new Request(new URL(addressOf(path, base), origin))
  const response = await source.render(request, path.route)
  if (response.status >= 300 && response.status < 400)
    throw new Error(`${path.pathname}: a page that only leads elsewhere cannot be a file`)
  if (response.body === null || existsSync(join(publicDir, pageFile(path)))) return null
  return new Uint8Array(await response.arrayBuffer())
}

/** The address that a page is rendered for: with a slash behind it, unless it ends as the name of a file does. */
function addressOf({ pathname, route }: PagePath, base: string): string {
  const path = `${base.replace(/\/$/, '')}/${pathname.replace(/^\//, '')}`.replace(/\/$/, '')
  const isFile = route.type === 'endpoint' && /\/[^/]+\.\w+$/.test(pathname)
  return isFile ? path : `${path}/`
}
