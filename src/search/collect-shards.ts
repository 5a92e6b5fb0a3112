import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders that a shard is written into. */
const PARTS = ['pagefind', 'search']

/**
 * Copies shards that were built separately, with their folders merged in `from`, into the folder of
 * a site; returns how many there are. `joinShards` combines them into one search.
 */
export async function collectShards(from: string, outDir: string): Promise<number> {
  const files = await readdir(join(from, 'search', 'shards'))
  for (const part of PARTS) await cp(join(from, part), join(outDir, part), { recursive: true })
  return files.filter((file) => file.endsWith('.json')).length
}
