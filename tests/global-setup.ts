import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startBrowser } from './browser.ts'
import { serveFolder } from './serve-folder.ts'

/** Folder of the built site that the browser tests look at. */
const DIST = process.env['CLAUSARY_DIST'] ?? 'dist'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address that the browser listens on. */
    browser: string
    /** Address of the built site. */
    site: string
    /** Folder of the built site. */
    dist: string
  }
}

/** Serves the built site and starts one browser for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error(`${DIST} holds no site: run npm run build first`)
  const browser = await startBrowser()
  const site = await serveFolder(DIST)
  process.stdout.write(`browser tests in ${browser.name}\n`)
  project.provide('browser', browser.endpoint)
  project.provide('site', site.url)
  project.provide('dist', DIST)
  return async () => {
    await browser.close()
    await site.close()
  }
}
