/** Longest id of a document or clause in an address. */
export const MAX_ID = 64

/**
 * First address segments that the site uses itself, with any extension: pages, data, assets. A test
 * compares the list with the routes, so that a new page cannot take over the address of a document
 * unnoticed.
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

/** Pages of every document, whose addresses clauses cannot have. */
export const RESERVED_CLAUSE_IDS: readonly string[] = [
  'compare',
  'conversion',
  'editions',
  'index',
  'published',
]
