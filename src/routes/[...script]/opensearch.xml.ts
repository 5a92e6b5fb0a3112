import type { APIRoute } from 'astro'
import type { Script } from '../../corpus/frontmatter.ts'
import { openSearchDescription } from '../../view/opensearch.ts'
import { readerFor, scriptPaths } from '../../view/reader.ts'

export const getStaticPaths = scriptPaths

/** `/opensearch.xml`: the site's search in the browser's own search box. */
export const GET: APIRoute<{ script: Script }> = ({ props }) =>
  new Response(openSearchDescription(readerFor(props.script)), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
