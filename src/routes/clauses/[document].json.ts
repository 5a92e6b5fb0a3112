import type { APIRoute } from 'astro'
import { registryPart } from '../../citation/registry.ts'
import type { Document } from '../../corpus/model.ts'
import { site } from '../../site.ts'
import { getCorpus } from '../../view/corpus.ts'
import { cacheKey } from '../../view/pages.ts'

export async function getStaticPaths() {
  const { documents } = await getCorpus()
  return documents.map((document) => ({
    params: { document: document.id },
    props: { document },
    ...cacheKey(document),
  }))
}

/** The registry of one document. */
export const GET: APIRoute<{ document: Document }> = ({ props }) =>
  new Response(`${JSON.stringify(registryPart(props.document, site))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
