import { shardOf } from './shard.ts'

/**
 * Texts stand several in a file, of documents near each other, up to so many bytes compressed, as sizes are rounded: few files
 * for a host and few requests for many documents, and not much more to load for one. A larger text has a
 * file of its own.
 */
const BUNDLE = 22_000
/** Files that a text is tried in before it begins a new one. */
const OPEN = 16

/**
 * The number of the file that the text of each document is in, counted through all shards; no file has
 * texts of two shards. Each goes into the first of the last files that has room. Follows from what the
 * manifest says of the documents.
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
