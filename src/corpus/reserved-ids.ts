/** First segments of addresses that the site itself uses. */
export const RESERVED_IDS: readonly string[] = [
  'about',
  'cite',
  'pagefind',
  'principles',
  'provenance',
  'search',
  'zh-hans',
  'zh-hant',
]
