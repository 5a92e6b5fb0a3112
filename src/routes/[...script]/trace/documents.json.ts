import type { APIRoute } from 'astro'
import type { Script } from '../../../corpus/frontmatter.ts'
import { getCorpus } from '../../../view/corpus.ts'
import { readerFor, scriptPaths } from '../../../view/reader.ts'
import { traceDocuments, tracePrinciples } from '../../../view/trace-data.ts'

export const getStaticPaths = scriptPaths

/**
 * Date and level of each document, by which `/trace/?q=` orders its results; and the wordings of
 * principles, for a phrase that is one of them.
 */
export const GET: APIRoute<{ script: Script }> = async ({ props }) => {
  const corpus = await getCorpus()
  const reader = readerFor(props.script)
  const data = {
    documents: traceDocuments(corpus, reader),
    principles: tracePrinciples(corpus, reader),
  }
  return new Response(JSON.stringify(data), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
