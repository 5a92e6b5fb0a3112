import type { APIRoute } from 'astro'
import { getCorpus } from '../view/corpus.ts'
import { sitemap } from '../view/sitemap.ts'

/** `/sitemap.xml`: the pages that search engines may list, each with the same page in the other script. */
export const GET: APIRoute = async () =>
  new Response(sitemap(await getCorpus()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
