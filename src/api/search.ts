import type { SearchScript } from '../search/document.ts'
import type { SearchResult } from '../search/query.ts'

/** Options for searching a built site. */
export interface SearchSiteOptions {
  /** Folder of the built site. Default `dist`. */
  dist?: string
  /** Script of the excerpts, `hant` or `hans`. Default: that of the site. Queries may be in either. */
  script?: SearchScript
}

/**
 * Every clause of a built site that matches a query, with the code and the index of its search
 * page: exact, in whatever script the query is typed.
 *
 * ```ts
 * const { total, clauses } = await search('責任追究', { dist: 'dist' })
 * ```
 *
 * @throws Error where the folder has no built site
 */
export async function search(
  query: string,
  { dist = 'dist', script }: SearchSiteOptions = {},
): Promise<SearchResult> {
  const [{ openBuiltSite }, { search }] = await Promise.all([
    import('../search/built-site.ts'),
    import('../search/query.ts'),
  ])
  const site = await openBuiltSite(dist, script)
  try {
    return await search(query, site, { all: true })
  } finally {
    await site.close()
  }
}
