import type { APIRoute } from 'astro'
import { getCorpus } from '../view/corpus.ts'
import { openApi } from '../view/programs/open-api.ts'

/** `/openapi.json`: the OpenAPI 3.1 description of the site's files. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(openApi(await getCorpus()), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
