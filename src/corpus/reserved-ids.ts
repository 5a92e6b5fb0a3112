/** First segments of addresses that the site itself uses. */
export const RESERVED_IDS: readonly string[] = [
  'about',
  'changes',
  'cite',
  'clauses',
  'pagefind',
  'principles',
  'provenance',
  'search',
  'zh-hans',
  'zh-hant',
]
