import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes the grams of a shard, a line each: the gram, a tab, its places. */
export async function writeGrams(
  path: string,
  grams: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const lines = grams.entries().map(([gram, places]) => `${gram}\t${places.join(' ')}\n`)
  await pipeline(Readable.from(lines, { highWaterMark: 1000 }), createWriteStream(path))
}

/** Adds the grams of a shard to those of the shards before it, whose places are all lower. */
export async function addGrams(path: string, grams: Map<string, number[]>): Promise<void> {
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    const [gram = '', places = ''] = line.split('\t')
    const known = grams.get(gram) ?? []
    for (const place of places.split(' ')) known.push(Number(place))
    grams.set(gram, known)
  }
}
