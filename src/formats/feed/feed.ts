/** A row of news, whatever format it is read in. */
export interface Feed {
  title: string
  /** Absolute address of the page that says the same. */
  page: string
  author: string
  /** Language tag of its words. */
  language: string
  /** The newest first. */
  entries: readonly FeedEntry[]
}

export interface FeedEntry {
  /** `tag:` URI of what happened and when: it stays the same when the site moves. */
  id: string
  title: string
  /** ISO 8601 day. */
  day: string
  url: string
  /** A comparison with what was there before. */
  related: string | null
  summary: string
}
