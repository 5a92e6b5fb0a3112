import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { GramPlaces } from './gram-places.ts'

/**
 * Writes the n-grams of a shard, a line of JSON each, since they may be half of a surrogate pair.
 */
export async function writeGrams(path: string, grams: Iterable<GramPlaces>): Promise<void> {
  const lines = Iterator.from(grams).map((one) => `${JSON.stringify(one)}\n`)
  await pipeline(Readable.from(lines, { highWaterMark: 1000 }), createWriteStream(path))
}

/**
 * Adds the n-grams of a shard to those of the earlier shards, whose document positions are all
 * lower.
 */
export async function addGrams(path: string, grams: Map<string, GramPlaces>): Promise<void> {
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    const one = JSON.parse(line) as GramPlaces
    const known = grams.get(one.gram)
    if (!known) grams.set(one.gram, one)
    else {
      known.places.push(...one.places)
      known.counts.push(...one.counts)
      known.clauses = known.clauses === null ? null : known.clauses + (one.clauses ?? '')
    }
  }
}
