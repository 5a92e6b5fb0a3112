import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DraftFolder } from './draft-folder.ts'
import type { FileTask } from './file-routes.ts'
import type { WrittenFile } from './page-groups.ts'
import { pageFile } from './page-paths.ts'
import type { PagePath, PageSource } from './page-source.ts'

/** Where pages are written, and the addresses they are rendered for. */
export interface PageFrame {
  /** Folder of the site being built. */
  draft: string
  /** Folder of the publisher's files: they take precedence over pages of the same name. */
  publicDir: string
  /** Scheme and host of the site. */
  origin: string
  base: string
}

/**
 * Renders and writes pages. Names and bytes are those of Astro's own build with `trailingSlash:
 * 'always'`.
 */
export class GroupWriter {
  readonly #source: Pick<PageSource, 'render'>
  readonly #frame: PageFrame
  readonly #draft: DraftFolder

  constructor(source: Pick<PageSource, 'render'>, frame: PageFrame) {
    this.#source = source
    this.#frame = frame
    this.#draft = new DraftFolder(frame.draft)
  }

  /** Writes a page; null if it has no file. */
  async page(path: PagePath): Promise<WrittenFile | null> {
    const bytes = await this.#render(path)
    return bytes && this.#write(pageFile(path), path.cacheKey, bytes)
  }

  /** Writes files concurrently: while a thread compresses one, the next can be created. */
  files(tasks: readonly FileTask[]): Promise<WrittenFile[]> {
    return Promise.all(
      tasks.map(async ({ file, key, make }) => this.#write(file, key, await make())),
    )
  }

  #write(file: string, key: string | undefined, bytes: Uint8Array): WrittenFile {
    this.#draft.write(file, bytes)
    return { file, key, sha256: hash('sha256', bytes) }
  }

  /**
   * Renders the file of a page; null if it has no body, or the publisher has a file of the same
   * name.
   */
  async #render(path: PagePath): Promise<Uint8Array | null> {
    const { publicDir, origin, base } = this.#frame
    const request = new Request(new URL(addressOf(path, base), origin))
    const response = await this.#source.render(request, path.route).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`${path.pathname}: ${reason}`, { cause: error })
    })
    if (response.status >= 300 && response.status < 400)
      throw new Error(`${path.pathname}: a page that only leads elsewhere cannot be a file`)
    if (response.body === null || existsSync(join(publicDir, pageFile(path)))) return null
    return new Uint8Array(await response.arrayBuffer())
  }
}

/**
 * The address that a page is rendered for: with a trailing slash, unless it ends like a file name.
 */
function addressOf({ pathname, route }: PagePath, base: string): string {
  const path = `${base.replace(/\/$/, '')}/${pathname.replace(/^\//, '')}`.replace(/\/$/, '')
  const isFile = route.type === 'endpoint' && /\/[^/]+\.\w+$/.test(pathname)
  return isFile ? path : `${path}/`
}
