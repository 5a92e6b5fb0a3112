import type { APIRoute } from 'astro'
import type { Script } from '../../../corpus/frontmatter.ts'
import { site } from '../../../site.ts'
import { getCorpus } from '../../../view/corpus.ts'
import { changesFeed, FEED_NAMES, type FeedFile, feedResponse } from '../../../view/feeds.ts'
import { readerFor, scriptPaths } from '../../../view/reader.ts'

export const getStaticPaths = () =>
  site.feeds
    ? scriptPaths().flatMap(({ params, props }) =>
        FEED_NAMES.map((feed) => ({ params: { ...params, feed }, props: { ...props, feed } })),
      )
    : []

/** `/changes/atom.xml`, `/changes/feed.json`: additions, changes and withdrawals, as a feed. */
export const GET: APIRoute<{ script: Script; feed: FeedFile }> = async ({ props }) => {
  const reader = readerFor(props.script)
  return feedResponse(changesFeed(await getCorpus(), reader), 'changes/', props.feed, reader)
}
