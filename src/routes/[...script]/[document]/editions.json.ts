import type { APIRoute } from 'astro'
import { editionPath } from '../../../citation/edition-path.ts'
import { site } from '../../../site.ts'
import { editionListPaths, type HistoryProps } from '../../../view/edition-pages.ts'
import { forceOfDocument } from '../../../view/edition-view.ts'

export const getStaticPaths = editionListPaths

/** `/rules/editions.json`: the editions of a document, oldest first, with their addresses and hashes. */
export const GET: APIRoute<HistoryProps> = ({ props: { script, corpus, history } }) => {
  const { document, editions } = history.chain
  const listed = editions.map(({ key, place, hash, document: own }) => {
    const { force, from, until } = forceOfDocument(corpus, own)
    const url = editionPath({ document, clause: null }, key, site, script)
    return { key, place, hash, force, from, until, url, source: own.meta.source.sha256 }
  })
  return new Response(`${JSON.stringify({ document, editions: listed }, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
