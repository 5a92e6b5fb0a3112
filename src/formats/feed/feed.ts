/** A feed, independent of its format. */
export interface Feed {
  title: string
  /** Absolute address of the page with the same content. */
  page: string
  author: string
  /** Language tag of the entries. */
  language: string
  /** Newest first. */
  entries: readonly FeedEntry[]
}

export interface FeedEntry {
  /** `tag:` URI of the event and its date: it remains the same when the site moves. */
  id: string
  title: string
  /** ISO 8601 day. */
  day: string
  url: string
  /** A comparison with the previous edition. */
  related: string | null
  summary: string
}
