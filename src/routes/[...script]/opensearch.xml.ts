import type { APIRoute } from 'astro'
import type { Script } from '../../corpus/frontmatter.ts'
import { openSearchDescription } from '../../view/opensearch.ts'
import { readerFor, scriptPaths } from '../../view/reader.ts'

export const getStaticPaths = scriptPaths

/** `/opensearch.xml`: makes the site's search available in the browser's search box. */
export const GET: APIRoute<{ script: Script }> = ({ props }) =>
  new Response(openSearchDescription(readerFor(props.script)), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
