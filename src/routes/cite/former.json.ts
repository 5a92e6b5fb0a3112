import type { APIRoute } from 'astro'
import { getCorpus } from '../../view/corpus.ts'
import { formerData } from '../../view/quotable-data.ts'

/** Former editions, for words that no present text has; `null` where they are too large. */
export const GET: APIRoute = async () => {
  const { histories } = await getCorpus()
  const chains = histories.values().map(({ chain }) => chain)
  return new Response(JSON.stringify(formerData(chains)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
