import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOST_LIMITS } from './hosts.ts'
import { Progress } from './progress.ts'
import { measureSite, overBudget } from './site-size.ts'
import { summaryLines } from './summary.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausary-size-'))
mkdirSync(join(folder, 'a'))
writeFileSync(join(folder, 'index.html'), '12345')
writeFileSync(join(folder, 'a/index.html'), '12')
writeFileSync(join(folder, 'a/b.json'), '1234567')

test('a site is measured with all its folders', async () => {
  expect(measureSite(folder)).toEqual({
    files: 3,
    pages: 2,
    bytes: 14,
    largest: { path: join('a', 'b.json'), bytes: 7 },
    fullest: { path: '', entries: 2 },
  })
})

test('an exceeded limit of a host is reported with number, source and remedy', async () => {
  const size = { ...measureSite(folder), files: 20_001 }
  const [fault, ...others] = overBudget(
    size,
    'cloudflare-free',
    HOST_LIMITS['cloudflare-free'],
    true,
  )
  expect(fault).toBe(
    'files: 20,001, and cloudflare-free takes 20,000 (https://developers.cloudflare.com/pages/platform/limits/); set clausePages to false: clauses then have their addresses in the page of their document',
  )
  expect(others).toEqual([])
  for (const host of ['any', 'cloudflare-paid', 'github-pages', 'netlify'] as const)
    expect(overBudget(size, host, HOST_LIMITS[host], true)).toEqual([])
})

test('one file may be too large for a host', async () => {
  const size = measureSite(folder)
  const large = { ...size, largest: { path: 'search/x.json', bytes: 26 * 1024 * 1024 } }
  const [fault] = overBudget(large, 'cloudflare-free', HOST_LIMITS['cloudflare-free'], false)
  expect(fault).toContain('bytes of search/x.json: 27,262,976')
})

test('a build ends with its results and its duration', async () => {
  const size = measureSite(folder)
  const phases = [{ name: 'pages', seconds: 1.25 }]
  const report = { documents: 3, clauses: 1234, taken: 2, size, phases, memory: 5 * 1024 * 1024 }
  expect(summaryLines(report)).toEqual([
    '3 documents, 1,234 clauses, 2 pages, 3 files (2 files as they were)',
    `0.0 MB in all, the largest ${join('a', 'b.json')} with 0.0 MB`,
    'pages 1.3 s; 5.0 MB of memory at most',
  ])
})

test('the progress of a build names each phase with its time', () => {
  const written: string[] = []
  const progress = new Progress({ isTTY: true, write: (text) => written.push(text) })
  progress.phase('pages', 2)
  progress.step()
  progress.phase('search')
  expect(progress.end().map(({ name }) => name)).toEqual(['pages', 'search'])
  expect(written.join('')).toContain('pages')
})
