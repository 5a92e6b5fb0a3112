import type { APIRoute } from 'astro'
import type { Script } from '../../../corpus/frontmatter.ts'
import { getCorpus } from '../../../view/corpus.ts'
import { readerFor, scriptPaths } from '../../../view/reader.ts'
import { traceDocuments } from '../../../view/trace-data.ts'

export const getStaticPaths = scriptPaths

/** When and at which level each document was issued: what `/trace/?q=` puts its finds in order by. */
export const GET: APIRoute<{ script: Script }> = async ({ props }) =>
  new Response(JSON.stringify(traceDocuments(await getCorpus(), readerFor(props.script))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
