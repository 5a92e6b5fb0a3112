import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageBin } from '../scripts/verify/package-bin.ts'
import { foundClauses } from './search-page.ts'
import { type ServedFolder, serveFolder } from './serve-folder.ts'
import { useSite } from './site.ts'

const env = {
  ...process.env,
  CLAUSARY_BASE: '/sub/',
  CLAUSARY_CORPUS: 'tests/opinions/content',
  CLAUSARY_SCRIPT: 'zh-Hant',
  ASTRO_TELEMETRY_DISABLED: '1',
}
let folder: string
let server: ServedFolder

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausary-sub-'))
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { env, encoding: 'utf8' })
  node(packageBin('astro'), 'build', '--outDir', folder, '--silent')
  server = await serveFolder(folder, '/sub/')
})

afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

const site = useSite(() => server.url)

describe('a site on a sub-path', () => {
  test('has no broken links, and none that lead out of it', () => {
    const args = ['scripts/clausary.ts', 'links', folder]
    expect(execFileSync(process.execPath, args, { env, encoding: 'utf8' })).toContain(' 0 broken')
  })

  test('searches, and links from a hit to its clause', async () => {
    const page = await site.open('zh-hans/search/?q=責任追究')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
    await page.locator('[data-hit][data-clause="central/2-8"] a').first().click()
    await page.waitForURL('**/sub/zh-hans/central/**#2-8')
    await expect.poll(() => page.locator('[id="2-8"] mark').first().innerText()).toBe('责任追究')
  })

  test('switches the script at the clause', async () => {
    const page = await site.open('central/#2-8')
    await page.locator('a[data-script]').click()
    await page.waitForURL('**/sub/zh-hans/central/#2-8')
  })

  test('copies permalinks with the sub-path', async () => {
    const page = await site.open('central/2-8/')
    const text = await page.locator('button[data-copy="text"]').first().getAttribute('data-text')
    expect(new URL(text ?? '').pathname).toBe('/sub/central/2-8/')
  })
})
