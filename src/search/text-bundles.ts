import { shardOf } from './shard.ts'

/**
 * Texts stand several in a file, documents that follow each other, up to so many bytes compressed: few files
 * for a host and few requests for many documents, and not much more to load for one. A larger text has a
 * file of its own.
 */
const BUNDLE = 12_000

/**
 * The number of the file that the text of each document is in, counted through all shards; no file has
 * texts of two shards. Follows from what the manifest says of the documents.
 */
export function bundlesOf(documents: readonly { size: number }[], shards: number): number[] {
  let bundle = -1
  let bytes = Number.POSITIVE_INFINITY
  let shard = -1
  return documents.map(({ size }, place) => {
    const own = shardOf(place, documents.length, shards)
    if (own !== shard || bytes + size > BUNDLE) {
      bundle++
      bytes = 0
    }
    shard = own
    bytes += size
    return bundle
  })
}
