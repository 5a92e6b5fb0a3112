import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { ownBrowser } from './own-browser.ts'

/** Milliseconds to wait for anything on a page: a safeguard that a busy machine does not reach. */
const TIMEOUT = 120_000

/** The built site in a browser. */
export interface Site {
  /** Opens a path below the root of the site in a new context, without cookies or history. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
}

/**
 * Provides the site to the tests of a file. No page may violate the security policy, send requests
 * to another origin or throw: this is asserted after every test.
 */
export function useSite(url: () => string = () => inject('site')): Site {
  let browser: Browser
  let pages: Page[] = []
  let faults: string[] = []

  beforeAll(async () => {
    browser = await ownBrowser()
  })

  afterEach(async () => {
    const found = faults
    await Promise.all(pages.map((page) => page.context().close()))
    pages = []
    faults = []
    expect(found).toEqual([])
  })

  afterAll(() => browser.close())

  return {
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        baseURL: url(),
        // A worker's requests bypass the routes with which tests remove files.
        serviceWorkers: 'block',
        ...options,
      })
      await giveTime(context)
      const page = await context.newPage()
      pages.push(page)
      await watch(page, new URL(url()).origin, faults)
      await page.goto(path)
      return page
    },
  }
}

async function watch(page: Page, origin: string, faults: string[]): Promise<void> {
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`request to ${request.url()}`)
  })
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text())
  })
}

/** Extends the timeouts of the pages of a context, both for waiting for them and inside them. */
export async function giveTime(context: BrowserContext): Promise<void> {
  context.setDefaultTimeout(TIMEOUT)
  await context.addInitScript(waitLonger)
}

/** Extends the limits of a page for readers: the seconds that a file of the search may take. */
function waitLonger(): void {
  const own = { later: window.setTimeout, timeout: AbortSignal.timeout.bind(AbortSignal) }
  const longer = (ms = 0) => (ms < 10_000 ? ms : ms * 30)
  const setTimeout = (run: TimerHandler, ms?: number, ...given: unknown[]) =>
    Reflect.apply(own.later, window, [run, longer(ms), ...given])
  Object.assign(window, { setTimeout })
  Object.assign(AbortSignal, { timeout: (ms: number) => own.timeout(longer(ms)) })
}

/** Visible text of the page, without hidden parts. */
export function visibleText(page: Page): Promise<string> {
  return page.locator('body').innerText()
}
