import type { APIRoute } from 'astro'
import { retiredIds } from '../citation/permalink-history.ts'
import { registryFile } from '../citation/registry.ts'
import { site } from '../site.ts'
import { getCorpus } from '../view/corpus.ts'

/**
 * The registry: every clause with its address and the hash of its text; for a large site an index
 * of the documents' parts.
 */
export const GET: APIRoute = async () => {
  const { documents, lock } = await getCorpus()
  const retired = retiredIds(lock).map(({ id, movedTo, date, why }) => ({ id, movedTo, date, why }))
  return new Response(`${JSON.stringify(registryFile(documents, site, retired), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
