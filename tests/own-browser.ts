import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/**
 * Connects to the browser of the worker that runs this test file. What a browser has only once, as its
 * clipboard, no other file that is tested at the same time can touch.
 */
export function ownBrowser(): Promise<Browser> {
  const worker = process.env['VITEST_POOL_ID'] ?? ''
  const endpoint = inject('browsers')[Number(worker) - 1]
  if (endpoint === undefined) throw new Error(`no browser was started for worker “${worker}”`)
  return chromium.connect(endpoint)
}
