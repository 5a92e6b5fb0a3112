import {
  type Browser,
  type BrowserType,
  chromium,
  firefox,
  type Page,
  webkit,
} from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { START_TIMEOUT } from './browser.ts'
import { installedBrowsers, installedPrograms, isProgram } from './installed-browsers.ts'
import { ownBrowser } from './own-browser.ts'
import { foundClauses } from './search-page.ts'
import { giveTime } from './site.ts'

/** An engine, and how to start its browser. */
interface Engine {
  name: string
  isThere: boolean
  start(): Promise<Browser>
}

const own = (type: BrowserType): Engine => ({
  name: `${type.name()}${isProgram(type.executablePath()) ? '' : ` (not here: npx playwright-core install ${type.name()})`}`,
  isThere: isProgram(type.executablePath()),
  start: () => type.launch({ timeout: START_TIMEOUT }),
})

/** The Chrome or Chromium of this system: all other tests run in a windowless shell of it. */
function installedChromium(): Engine {
  const [executablePath] = installedBrowsers()
  const isThere = executablePath !== undefined
  return {
    name: `the Chrome of this system${isThere ? '' : ' (not here)'}`,
    isThere,
    start: () => chromium.launch({ ...(isThere && { executablePath }), timeout: START_TIMEOUT }),
  }
}

/** The Firefox of this system, if Playwright can control it by WebDriver BiDi. */
async function installedFirefox(): Promise<Engine> {
  const [executablePath] = installedPrograms(['firefox', 'firefox-esr'])
  const name = 'the Firefox of this system'
  if (executablePath === undefined)
    return { name: `${name} (not here)`, isThere: false, start: () => firefox.launch() }
  const start = () =>
    firefox.launch({ channel: 'moz-firefox', executablePath, timeout: START_TIMEOUT })
  const why = await start().then(refusalOf, String)
  const isThere = why === null
  return { name: isThere ? name : `${name} (cannot be led: ${why.split('\n')[0]})`, isThere, start }
}

/** Why a browser cannot open a page, or null; in the former case it is closed. */
async function refusalOf(browser: Browser): Promise<string | null> {
  const why = await browser.newContext().then(() => null, String)
  await browser.close()
  return why
}

const ENGINES: readonly Engine[] = [
  {
    name: 'the browser of all other tests',
    isThere: true,
    start: ownBrowser,
  },
  installedChromium(),
  own(firefox),
  await installedFirefox(),
  own(webkit),
]

for (const engine of ENGINES)
  describe.skipIf(!engine.isThere)(`the main tasks in ${engine.name}`, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await engine.start()
    })
    afterAll(() => browser?.close())

    /** Runs a task on a new page, which may not throw or violate the security policy. */
    async function on(path: string, task: (page: Page) => Promise<void>, javaScriptEnabled = true) {
      const context = await browser.newContext({
        baseURL: inject('site'),
        serviceWorkers: 'block',
        javaScriptEnabled,
      })
      await giveTime(context)
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(message))
      page.on('console', (message) => {
        if (/content.security.policy/i.test(message.text())) faults.push(message.text())
      })
      await page.goto(path)
      await task(page)
      expect(faults).toEqual([])
      await context.close()
    }

    test('read a document without JavaScript', () =>
      on(
        'central/',
        async (page) => {
          await expect
            .poll(() => page.locator('[id="2-8"]').innerText())
            .toContain('嚴格責任追究制度')
          await page.locator('a[data-script]').click()
          await page.waitForURL('**/zh-hans/central/')
          await expect
            .poll(() => page.locator('[id="2-8"]').innerText())
            .toContain('严格责任追究制度')
        },
        false,
      ))

    test('search in the other script and open a result', () =>
      on('search/?q=责任追究', async (page) => {
        await expect.poll(() => foundClauses(page)).toContain('central/2-8')
        await page.locator('[data-clause="central/2-8"] a').first().click()
        await page.waitForURL('**/central/**#2-8')
        await expect
          .poll(() => page.locator('[id="2-8"]').innerText())
          .toContain('嚴格責任追究制度')
      }))

    test('focus the search box by a key and search', () =>
      on('central/2-8/', async (page) => {
        const box = page.locator('form[role="search"] input[name="q"]').first()
        await expect
          .poll(async () => {
            await page.keyboard.press('/')
            return box.evaluate((input) => input === document.activeElement)
          })
          .toBe(true)
        await page.keyboard.insertText('職業衞生')
        await page.keyboard.press('Enter')
        await page.waitForURL(/\/search\/\?q=/)
        await expect.poll(async () => (await foundClauses(page)).length).toBeGreaterThan(0)
      }))

    test('cite a clause: its page has its address', () =>
      on('central/2-8/', async (page) => {
        const canonical = page.locator('link[rel="canonical"]')
        await expect.poll(() => canonical.getAttribute('href')).toMatch(/\/central\/2-8\/$/)
        await expect.poll(() => page.locator('main').innerText()).toContain('central/2-8')
      }))

    test('check a quotation', () =>
      on('cite/', async (page) => {
        await page.locator('textarea[name="passage"]').fill('管行業必須管安全')
        await page.locator('form[data-check] button[type="submit"]').click()
        await expect.poll(() => page.locator('main').innerText()).toContain('中共中央')
      }))

    test('follow a principle from level to level', () =>
      on('principles/accountability/', async (page) => {
        await page.locator('a[href*="central/2-8"]').first().click()
        await page.waitForURL('**/central/2-8/**')
      }))
  })
