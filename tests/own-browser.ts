import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/**
 * Connects to the browser of the worker that runs this test file. No other file tested in parallel
 * can use what a browser has only once, such as its clipboard.
 */
export function ownBrowser(): Promise<Browser> {
  const worker = process.env['VITEST_POOL_ID'] ?? ''
  const endpoint = inject('browsers')[Number(worker) - 1]
  if (endpoint === undefined) throw new Error(`no browser was started for worker “${worker}”`)
  return chromium.connect(endpoint)
}
