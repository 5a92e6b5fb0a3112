import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startBrowser } from './browser.ts'
import { serveFolder } from './serve-folder.ts'

/** The site of the tests, whatever the site of the repository is. */
const SITE = resolve('tests/opinions')
const DIST = resolve(SITE, 'dist')

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

/** Builds and serves the site of the tests and starts one browser for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [resolve('scripts/clausary.ts'), 'build'], {
    cwd: SITE,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
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
