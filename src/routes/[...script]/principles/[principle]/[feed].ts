import type { APIRoute } from 'astro'
import { site } from '../../../../site.ts'
import { FEED_NAMES, type FeedFile, feedResponse, principleFeed } from '../../../../view/feeds.ts'
import { type PrincipleProps, principlePaths } from '../../../../view/pages.ts'
import { readerFor } from '../../../../view/reader.ts'

export async function getStaticPaths() {
  if (!site.feeds) return []
  return (await principlePaths()).flatMap(({ params, props }) =>
    FEED_NAMES.map((feed) => ({ params: { ...params, feed }, props: { ...props, feed } })),
  )
}

/**
 * `/principles/three-musts/atom.xml`, `feed.json`: documents that state a principle, and their
 * changes.
 */
export const GET: APIRoute<PrincipleProps & { feed: FeedFile }> = ({ props }) => {
  const { principle, corpus, script, feed } = props
  const reader = readerFor(script)
  const page = `principles/${principle.id}/`
  return feedResponse(principleFeed(principle, corpus, reader), page, feed, reader)
}
