import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer } from 'astro'

/** A page of the site: its address, what makes it, and the key of all that it is made from where it has one. */
export type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** What makes the pages of a site. */
export interface PageSource {
  paths(): Promise<PagePath[]>
  render(request: Request, route: PagePath['route']): Promise<Response>
}

/** Folder in that of a site in the making, where the bundle lies that makes its pages. */
export const BUNDLE = '.prerender'
/** Folder beside it, for styles, scripts and the publisher's files while they are made. */
export const ASSETS = '.assets'
/** Folder of files that a publisher puts beside the pages, as Astro has it. */
export const PUBLIC = 'public'

/** What the bundle exports, as far as it is asked: Astro's `core/build/app.js`. */
interface Entry {
  app: {
    manifest: { routes: { routeData: PagePath['route']; styles: unknown[] }[] }
    setInternals(internals: unknown): void
    setOptions(options: unknown): void
    render(request: Request, options: { routeData: PagePath['route'] }): Promise<Response>
  }
}

/**
 * The pages of a bundle that Astro has made, as its own prerenderer opens it, without Astro's build: of what
 * that holds, pages ask for their style sheets only, and these stand in the bundle too.
 *
 * @param folder - of the bundle
 */
export async function openBundle(folder: string): Promise<PageSource> {
  const name = readdirSync(folder).find((file) => /^prerender-entry\..*\.mjs$/.test(file))
  if (name === undefined) throw new Error(`${folder}: the bundle of pages has no beginning`)
  const { app } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)) as Entry
  const styles = app.manifest.routes.map(
    ({ routeData, styles }) =>
      [
        `${routeData.route}&${routeData.component}`,
        { styles: styles.map((sheet, order) => ({ sheet, order, depth: 0 })) },
      ] as const,
  )
  app.setInternals({ pagesByKeys: new Map(styles) })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: LOG } } })
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js')
  return {
    paths: () => new StaticPaths(app as never).getAll(),
    render: (request, routeData) => app.render(request, { routeData }),
  }
}

const LOG = {
  write({ message }: { message: string }): void {
    process.stderr.write(`${message}\n`)
  },
}
