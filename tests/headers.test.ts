import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { headersFile } from '../src/create/site-headers.ts'
import { foundClauses } from './search-page.ts'
import { type ServedFolder, serveFolder } from './serve-folder.ts'
import { useSite } from './site.ts'

/** The rules of `_headers`, as Cloudflare applies them: several values of one header are joined. */
function headersOf(path: string): Record<string, string> {
  const found: Record<string, string> = {}
  let applies = false
  for (const line of headersFile().split('\n')) {
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    if (name !== '' && applies) found[key] = found[key] ? `${found[key]}, ${value}` : value
    else if (line.startsWith('/')) applies = path.startsWith(line.replace(/\*$/, ''))
  }
  return found
}

let server: ServedFolder
beforeAll(async () => {
  server = await serveFolder(inject('dist'), '/', headersOf)
})
afterAll(() => server.close())
const site = useSite(() => server.url)

describe('a site served with its own headers', () => {
  test('can be read and searched, and nothing is refused by its own policy', async () => {
    const refused: string[] = []
    const page = await site.open('')
    page.on('console', (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) refused.push(message.text())
    })
    await page.goto('central/#2-8')
    await page.goto('search/?q=責任追究')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
    expect(refused).toEqual([])
  })

  test('sends every header, and only files whose names change are cached forever', async () => {
    const answer = await fetch(server.url)
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).not.toBeNull()
    expect(answer.headers.get('permissions-policy')).toContain('camera=()')
    expect(answer.headers.get('cache-control')).toBeNull()
    expect(headersOf('/_astro/x.css')['cache-control']).toMatch(/^public, .*immutable$/)
  })

  test('is not shown in a frame of another site', async () => {
    const other = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<iframe src="${server.url}central/"></iframe>`)
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const own = await site.open('')
    // The page is not monitored for violations, since a refusal is expected here.
    const page = await own.context().newPage()
    const said = page.waitForEvent('console', (message) =>
      message.text().includes("frame-ancestors 'none'"),
    )
    await page.goto(`http://127.0.0.1:${port}/`)
    expect((await said).text()).toContain('blocked')
    expect(page.frames().some((frame) => frame.url().startsWith(server.url))).toBe(false)
    await page.close()
    await new Promise((resolve) => other.close(resolve))
  })
})
