import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'rolldown'
import { serveFolder } from '../src/search/bench/folder-server.ts'
import type { SearchScript } from '../src/search/document.ts'
import { startBrowsers } from '../tests/browser.ts'

const PAGE = join(import.meta.dirname, '../src/client/search/bench-page.ts')

type Timed = typeof import('../src/client/search/bench-page.ts')

/** The kind of search in a folder. */
export type TimedSearch = { kind: 'ours'; script: SearchScript } | { kind: 'stock' }

/**
 * Measures the milliseconds from query to first ten results in Chromium, with the index loaded, for
 * the search in a folder. The test page and its script are in the folder meanwhile.
 */
export async function timeInBrowser(
  folder: string,
  timed: TimedSearch,
  queries: readonly string[],
): Promise<number[]> {
  const page = join(folder, 'bench.html')
  const script = join(folder, 'bench.js')
  await build({ input: PAGE, output: { file: script, format: 'esm' }, logLevel: 'silent' })
  await writeFile(page, '<!doctype html><html lang="zh"><meta charset="utf-8"><body></body></html>')
  const server = await serveFolder(folder)
  const running = await startBrowsers(1)
  const browser = await chromium.connect(running.endpoints[0] ?? '')
  try {
    const tab = await browser.newPage()
    await tab.goto(`${server.url}bench.html`)
    return await tab.evaluate(
      async ([base, wanted, asked]) => {
        const module = (await import(`${base}bench.js`)) as Timed
        return wanted.kind === 'ours'
          ? module.timeOurs(base, wanted.script, asked)
          : module.timeStock(base, asked)
      },
      [server.url, timed, [...queries]] as const,
    )
  } finally {
    await browser.close()
    await running.close()
    server.close()
    await Promise.all([page, script].map((file) => rm(file)))
  }
}
