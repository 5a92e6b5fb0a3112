/**
 * Why a search could not be done: a file is `missing`, the index is `stale` (the site was built anew
 * since the page was loaded), the `engine` did not start, the `network` did not answer.
 */
export type SearchFailure = 'missing' | 'stale' | 'engine' | 'network'

/** A search that could not be done; worth another try after a reload. */
export class SearchError extends Error {
  readonly failure: SearchFailure
  constructor(failure: SearchFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SearchError'
    this.failure = failure
  }
}
