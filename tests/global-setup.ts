import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startBrowsers } from './browser.ts'
import { serveFolder } from './serve-folder.ts'

/** The site of the tests, whatever the site of the repository is. */
const SITE = resolve('tests/opinions')
const DIST = resolve(SITE, 'dist')

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses that the browsers listen on, one for every test file that runs in parallel. */
    browsers: string[]
    /** Address of the built site. */
    site: string
    /** Folder of the built site. */
    dist: string
  }
}

/**
 * Builds and serves the test site and starts a browser for every test file that runs in parallel:
 * in a shared browser one would read what another wrote to the clipboard.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [resolve('scripts/clausary.ts'), 'build'], {
    cwd: SITE,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  const browsers = await startBrowsers(project.config.maxWorkers)
  const site = await serveFolder(DIST)
  process.stdout.write(`browser tests in ${browsers.name}\n`)
  project.provide('browsers', browsers.endpoints)
  project.provide('site', site.url)
  project.provide('dist', DIST)
  return async () => {
    await browsers.close()
    await site.close()
  }
}
