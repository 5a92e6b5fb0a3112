import type { APIRoute } from 'astro'
import { getCorpus } from '../view/corpus.ts'
import { llmsText } from '../view/programs/llms-text.ts'

/** `/llms.txt`: instructions for assistants to find, quote and cite. */
export const GET: APIRoute = async () =>
  new Response(`${llmsText(await getCorpus()).trimEnd()}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
