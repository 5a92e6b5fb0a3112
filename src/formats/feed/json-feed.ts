import type { Feed } from './feed.ts'

/** A feed as JSON Feed 1.1. @param self - its own absolute address */
export function writeJsonFeed(feed: Feed, self: string): string {
  const { title, page, author, language, entries } = feed
  const items = entries.map(({ id, title: said, day, url, related, summary }) => ({
    ...{ id, url, title: said, content_text: summary, date_published: `${day}T00:00:00Z` },
    ...(related !== null && { external_url: related }),
  }))
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    ...{ title, home_page_url: page, feed_url: self, language, authors: [{ name: author }], items },
  }
  return `${JSON.stringify(value, null, 1)}\n`
}
