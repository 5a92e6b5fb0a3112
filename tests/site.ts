import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { ownBrowser } from './own-browser.ts'

/** Milliseconds for anything that a page is waited for: a guard, which a busy machine does not reach. */
const TIMEOUT = 120_000

/** The built site in a browser. */
export interface Site {
  /** Opens a path below the root of the site in a browser of its own, without cookies or history. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
}

/**
 * Gives the tests of a file the site. Whatever they do, no page may break the security policy, ask
 * another origin for anything or throw: that is asserted after every test.
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
        // A worker's requests are not seen by the routes with which tests take files away.
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

/** Lets nothing in the pages of a context fail for want of time: neither what waits for them nor what they wait for. */
export async function giveTime(context: BrowserContext): Promise<void> {
  context.setDefaultTimeout(TIMEOUT)
  await context.addInitScript(waitLonger)
}

/** Makes the limits of a page longer, which are those of a reader: the seconds that a file of the search may take. */
function waitLonger(): void {
  const own = { later: window.setTimeout, timeout: AbortSignal.timeout.bind(AbortSignal) }
  const longer = (ms = 0) => (ms < 10_000 ? ms : ms * 30)
  const setTimeout = (run: TimerHandler, ms?: number, ...given: unknown[]) =>
    Reflect.apply(own.later, window, [run, longer(ms), ...given])
  Object.assign(window, { setTimeout })
  Object.assign(AbortSignal, { timeout: (ms: number) => own.timeout(longer(ms)) })
}

/** Text of the page as a reader sees it, without hidden parts. */
export function visibleText(page: Page): Promise<string> {
  return page.locator('body').innerText()
}
