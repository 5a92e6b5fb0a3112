import { expect, it } from 'vitest'
import { getCorpus } from './corpus.ts'
import { sitemap } from './sitemap.ts'

it('lists every document and clause with its page in the other script', async () => {
  const corpus = await getCorpus()
  const xml = sitemap(corpus)
  const places = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place)
  expect(new Set(places).size).toBe(places.length)
  for (const { id } of corpus.documents) {
    expect(places.some((place) => place?.endsWith(`/${id}/`))).toBe(true)
  }
  expect(xml.match(/hreflang="zh-Hans"/g)).toHaveLength(places.length)
})
