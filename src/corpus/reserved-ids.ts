/** Longest id of a document or of a clause: what an address may carry. */
export const MAX_ID = 64

/**
 * First segments of addresses that the site itself uses, whatever their ending: pages, data, assets. A test
 * compares the list with the routes, so that a new page cannot take the address of a document unseen.
 */
export const RESERVED_IDS: readonly string[] = [
  '404',
  '500',
  'about',
  'admin',
  'all',
  'audit',
  'changes',
  'cite',
  'clauses',
  'compare',
  'data',
  'documents',
  'dts',
  'early',
  'index',
  'llms',
  'manifest',
  'offline',
  'openapi',
  'opensearch',
  'pagefind',
  'principles',
  'provenance',
  'robots',
  'seal',
  'search',
  'sitemap',
  'trace',
  'zh-hans',
  'zh-hant',
]

/** Pages of every document: no clause can have their addresses. */
export const RESERVED_CLAUSE_IDS: readonly string[] = [
  'compare',
  'conversion',
  'editions',
  'index',
  'published',
]
