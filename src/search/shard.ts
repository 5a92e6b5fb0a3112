/** A part of the documents with its own index: number `index` of `of`, from 0. */
export interface Shard {
  index: number
  of: number
}

/** Folder of a shard's index below `pagefind/`, with a trailing slash; empty for the first. */
export function shardFolder(index: number): string {
  return index === 0 ? '' : `shard-${index}/`
}

/** Position of the first document of a shard. */
export function shardStart(documents: number, { index, of }: Shard): number {
  return Math.round((documents * index) / of)
}

/**
 * The documents of a shard. They are consecutive, so that the shards in order cover all documents
 * in order.
 */
export function shardSlice<T>(documents: readonly T[], { index, of }: Shard): readonly T[] {
  const border = (place: number) => shardStart(documents.length, { index: place, of })
  return documents.slice(border(index), border(index + 1))
}

/**
 * The index of the shard that contains the document at a position: the inverse of {@link
 * shardSlice}.
 */
export function shardOf(place: number, documents: number, of: number): number {
  let index = Math.min(of - 1, Math.floor((place * of) / Math.max(documents, 1)))
  while (index > 0 && place < shardStart(documents, { index, of })) index--
  while (index < of - 1 && place >= shardStart(documents, { index: index + 1, of })) index++
  return index
}

/** Parses `2/4` as written on a command line, counted from 1; null for anything else. */
export function parseShard(text: string): Shard | null {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  const shard = { index: Number(index) - 1, of: Number(of) }
  return shard.index >= 0 && shard.index < shard.of ? shard : null
}
