import type { APIRoute } from 'astro'
import { getCorpus } from '../../view/corpus.ts'
import { quotableData } from '../../view/quotable-data.ts'

/** The texts that the browser checks quotations against; `null` for a corpus too large to send. */
export const GET: APIRoute = async () => {
  const { documents } = await getCorpus()
  return new Response(JSON.stringify(quotableData(documents)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
