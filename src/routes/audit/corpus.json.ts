import type { APIRoute } from 'astro'
import { publishedAudit } from '../../audit/content-data.ts'
import { site } from '../../site.ts'
import { getCorpus } from '../../view/corpus.ts'
import { formerData } from '../../view/quotable-data.ts'

/** Additional data for checking drafts: former numbers of clauses, missing data, coverage. */
export const GET: APIRoute = async () => {
  const { documents, histories } = await getCorpus()
  const hasFormer = formerData(histories.values().map(({ chain }) => chain)) !== null
  return new Response(JSON.stringify(publishedAudit(documents, histories, site, hasFormer)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
