import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer } from 'astro'

/**
 * A page of the site: its address, its route, and the key of everything it depends on, if it has
 * one.
 */
export type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** Lists and renders the pages of a site. */
export interface PageSource {
  paths(): Promise<PagePath[]>
  render(request: Request, route: PagePath['route']): Promise<Response>
}

/** Folder, inside that of a site being built, of the bundle that renders its pages. */
export const BUNDLE = '.prerender'
/** Temporary folder beside it for styles, scripts and the publisher's files. */
export const ASSETS = '.assets'
/** Folder of the publisher's files, as in Astro. */
export const PUBLIC = 'public'

/** The exports of the bundle that are used: Astro's `core/build/app.js`. */
interface Entry {
  app: {
    manifest: { routes: { routeData: PagePath['route']; styles: unknown[] }[] }
    setInternals(internals: unknown): void
    setOptions(options: unknown): void
    render(request: Request, options: { routeData: PagePath['route'] }): Promise<Response>
  }
}

/**
 * Opens the bundle of pages made by Astro as Astro's prerenderer does, without Astro's build. Of
 * the build's internal state, pages only use their style sheets, which are in the bundle too.
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
