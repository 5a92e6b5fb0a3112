import type { APIRoute } from 'astro'
import { registry } from '../citation/registry.ts'
import { site } from '../site.ts'
import { getCorpus } from '../view/corpus.ts'

/** The registry: every clause with its address and the hash of its text. */
export const GET: APIRoute = async () => {
  const { documents } = await getCorpus()
  return new Response(`${JSON.stringify(registry(documents, site), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
