import { shardOf } from './shard.ts'

/**
 * Greatest compressed size of a file with several texts of neighbouring documents, in bytes as
 * sizes are rounded: few files for a host and few requests for many documents, and little more to
 * load for one. A larger text has its own file.
 */
const BUNDLE = 22_000
/** Number of files that a text is tried in before a new one is started. */
const OPEN = 16

/**
 * Assigns the text of each document to a file, numbered across all shards; no file has texts of two
 * shards. Each goes into the first of the last files that has room. Depends only on the documents'
 * data in the manifest.
 */
export function bundlesOf(documents: readonly { size: number }[], shards: number): number[] {
  let open: { bundle: number; bytes: number }[] = []
  let next = 0
  let shard = -1
  return documents.map(({ size }, place) => {
    const own = shardOf(place, documents.length, shards)
    if (own !== shard) open = []
    shard = own
    const room = open.find(({ bytes }) => bytes + size <= BUNDLE)
    if (room) {
      room.bytes += size
      return room.bundle
    }
    open = [...open.slice(1 - OPEN), { bundle: next, bytes: size }]
    return next++
  })
}
