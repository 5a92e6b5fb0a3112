/**
 * Why a search failed: a file is `missing`, the index is `stale` (the site was rebuilt since the
 * page was loaded), the `engine` did not start, the `network` did not answer.
 */
export type SearchFailure = 'missing' | 'stale' | 'engine' | 'network'

/** A search that failed; it may succeed after a reload. */
export class SearchError extends Error {
  readonly failure: SearchFailure
  constructor(failure: SearchFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SearchError'
    this.failure = failure
  }
}
