/** First segments of addresses that the site itself uses. */
export const RESERVED_IDS: readonly string[] = [
  'about',
  'changes',
  'cite',
  'compare',
  'clauses',
  'pagefind',
  'principles',
  'provenance',
  'search',
  'trace',
  'zh-hans',
  'zh-hant',
]
