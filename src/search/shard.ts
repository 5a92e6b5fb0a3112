/** A part of the documents with an index of its own: one of `of`, from 0. */
export interface Shard {
  index: number
  of: number
}

/** Folder of a shard's index below `pagefind/`, with its slash; the first has no folder of its own. */
export function shardFolder(index: number): string {
  return index === 0 ? '' : `shard-${index}/`
}

/** The place of the first document of a shard among all. */
export function shardStart(documents: number, { index, of }: Shard): number {
  return Math.round((documents * index) / of)
}

/** The documents of a shard: consecutive, so that shards one after the other are the whole in order. */
export function shardSlice<T>(documents: readonly T[], { index, of }: Shard): readonly T[] {
  const border = (place: number) => shardStart(documents.length, { index: place, of })
  return documents.slice(border(index), border(index + 1))
}

/** The index that holds the document at a place: the inverse of {@link shardSlice}. */
export function shardOf(place: number, documents: number, of: number): number {
  let index = Math.min(of - 1, Math.floor((place * of) / Math.max(documents, 1)))
  while (index > 0 && place < shardStart(documents, { index, of })) index--
  while (index < of - 1 && place >= shardStart(documents, { index: index + 1, of })) index++
  return index
}

/** `2/4` as it is written on a command line, counted from 1; null for anything else. */
export function parseShard(text: string): Shard | null {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  const shard = { index: Number(index) - 1, of: Number(of) }
  return shard.index >= 0 && shard.index < shard.of ? shard : null
}
