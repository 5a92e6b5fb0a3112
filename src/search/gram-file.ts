import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes the grams of a shard, a line each: the gram as JSON, since it may be half a character, a tab, its places. */
export async function writeGrams(
  path: string,
  grams: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const lines = grams
    .entries()
    .map(([gram, places]) => `${JSON.stringify(gram)}\t${places.join(' ')}\n`)
  await pipeline(Readable.from(lines, { highWaterMark: 1000 }), createWriteStream(path))
}

/** Adds the grams of a shard to those of the shards before it, whose places are all lower. */
export async function addGrams(path: string, grams: Map<string, number[]>): Promise<void> {
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    const [quoted = '', places = ''] = line.split('\t')
    const gram = JSON.parse(quoted) as string
    const known = grams.get(gram) ?? []
    for (const place of places.split(' ')) known.push(Number(place))
    grams.set(gram, known)
  }
}
