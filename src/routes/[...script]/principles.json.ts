import type { APIRoute } from 'astro'
import type { Script } from '../../corpus/frontmatter.ts'
import { getCorpus } from '../../view/corpus.ts'
import { principleCards } from '../../view/principle-cards.ts'
import { readerFor, scriptPaths } from '../../view/reader.ts'

export const getStaticPaths = scriptPaths

/**
 * `/principles.json`: summaries of principles shown beside their words in a text, loaded on first
 * use.
 */
export const GET: APIRoute<{ script: Script }> = async ({ props }) =>
  new Response(JSON.stringify(principleCards(await getCorpus(), readerFor(props.script))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
