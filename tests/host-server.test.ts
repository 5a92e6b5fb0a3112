import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { SITE_HEADERS } from '../src/create/site-headers.ts'
import { HOST_SERVERS, startServer } from './host-server.ts'

/** Requirements for every server with the sample configuration of a new site. */
for (const server of HOST_SERVERS)
  describe.skipIf(server.program === null)(`a site served by ${server.name}`, () => {
    let running: Awaited<ReturnType<typeof startServer>>
    beforeAll(async () => {
      running = await startServer(server, inject('dist'))
    })
    afterAll(() => running?.close())

    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${running.url}${path}`, { redirect: 'manual', headers })
    const fileOf = (folder: string, ending: string) =>
      `${folder}/${readdirSync(join(inject('dist'), folder)).find((name) => name.endsWith(ending))}`

    test('serves every page at its address, with the common headers', async () => {
      for (const path of ['', 'central/', 'central/2-8/', 'zh-hans/central/', 'search/']) {
        const answer = await get(path)
        expect(answer.status, path).toBe(200)
        expect(answer.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i)
        expect(answer.headers.get('cache-control')).toBe('no-cache')
        for (const [name, value] of SITE_HEADERS) expect(answer.headers.get(name)).toBe(value)
      }
    })

    test('redirects an address without its slash', async () => {
      const answer = await get('central/2-8')
      expect([301, 308]).toContain(answer.status)
      const target = answer.headers.get('location') ?? ''
      expect(new URL(target, running.url).href).toBe(`${running.url}central/2-8/`)
    })

    test('serves the error page at an unknown address, and lists no folder', async () => {
      for (const path of ['nowhere/', 'central/2-99/', '中央/', '_astro/']) {
        const answer = await get(path)
        expect(answer.status, path).toBe(404)
        expect(await answer.text()).toContain('<html')
        expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      }
    })

    test('caches files whose names change forever, and compresses text', async () => {
      for (const ending of ['.css', '.js']) {
        const answer = await get(fileOf('_astro', ending), { 'accept-encoding': 'gzip' })
        expect(answer.status).toBe(200)
        expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
        expect((await get(`_astro/none${ending}`)).headers.get('cache-control')).not.toMatch(/im/)
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      }
      for (const path of ['central/', fileOf('_astro', '.js'), 'clauses.json', 'sitemap.xml']) {
        const answer = await get(path, { 'accept-encoding': 'gzip' })
        expect(answer.headers.get('content-encoding'), path).toBe('gzip')
      }
    })

    test('sends the type of every kind of file', async () => {
      const types = {
        'clauses.json': /^application\/json/,
        'central.bib': /^application\/x-bibtex; charset=utf-8/,
        'central.ris': /^application\/x-research-info-systems; charset=utf-8/,
        'manifest.webmanifest': /^application\/manifest\+json/,
        'seal.svg': /^image\/svg\+xml/,
        'sitemap.xml': /^(text|application)\/xml/,
        'robots.txt': /^text\/plain; charset=utf-8/i,
      }
      for (const [path, type] of Object.entries(types))
        expect((await get(path)).headers.get('content-type'), path).toMatch(type)
    })
  })
