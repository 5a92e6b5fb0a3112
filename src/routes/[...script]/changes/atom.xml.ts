import type { APIRoute } from 'astro'
import type { Script } from '../../../corpus/frontmatter.ts'
import { site } from '../../../site.ts'
import { changesFeed } from '../../../view/changes-feed.ts'
import { changeViews } from '../../../view/changes-view.ts'
import { getCorpus } from '../../../view/corpus.ts'
import { readerFor, scriptPaths } from '../../../view/reader.ts'

export const getStaticPaths = () => (site.feeds ? scriptPaths() : [])

/** `/changes/atom.xml`: the changes of the corpus as a feed. */
export const GET: APIRoute<{ script: Script }> = async ({ props }) => {
  const reader = readerFor(props.script)
  const feed = changesFeed(changeViews(await getCorpus(), reader), reader)
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
