import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseShard } from '../search/shard.ts'
import { buildChanged } from './build-changed.ts'
import { defineCommand, UserError } from './command.ts'

const help = `
Usage: npm run build
       npm run build -- --clean [--threads N]
       npm run build -- --shard 2/4 [--to FOLDER]
       npm run build -- --shards FOLDER

Checks the corpus and builds the site into dist/: pages in both scripts, search index, registry.
Settings are in clausary.config.ts; CLAUSARY_URL, CLAUSARY_BASE and CLAUSARY_CORPUS override them.

What the last build made, and nothing has changed for, is taken over: the site is the same, byte for byte,
as one that is made anew. A site that is more than its host takes (host in the settings) is not built.

A large corpus can be indexed in several jobs at a time: each builds a shard of the search index, and
the build of the site joins what they left in one folder.

  --clean          make everything anew
  --threads N      make the pages by N threads, 1 to 64 (default: one for each 250 documents, at most 4 and
                   as many as the machine has processors); each takes some 400 MB of a large corpus
  --shard I/N      build only shard I of N of the search index
  --to FOLDER      where the shard goes (default shards)
  --shards FOLDER  build the site with the shards of this folder
  -h, --help       this help
`

/** Seconds since a moment, for messages. */
function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

function parseThreads(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (count < 1 || count > 64)
    throw new UserError(`--threads takes a number from 1 to 64, not ${text}`)
  return count
}

async function buildOneShard(text: string, folder: string): Promise<number> {
  const shard = parseShard(text)
  if (!shard) throw new UserError(`--shard takes a part like 2/4, not ${text}`)
  const start = performance.now()
  const { buildSearchShard } = await import('./build-search-shard.ts')
  if (!(await buildSearchShard(shard, folder))) return 1
  process.stdout.write(`built shard ${text} of the search into ${folder}/ in ${seconds(start)}\n`)
  return 0
}

export const command = defineCommand({
  help,
  names: 0,
  options: {
    clean: { type: 'boolean', default: false },
    threads: { type: 'string' },
    shard: { type: 'string' },
    to: { type: 'string', default: 'shards' },
    shards: { type: 'string' },
  },
  run: async ({ clean, threads, shard, to, shards }) => {
    if (shard !== undefined) return buildOneShard(shard, to)
    if (shards !== undefined && !existsSync(join(shards, 'search/shards')))
      throw new UserError(
        `--shards ${shards}: no shards are there; build --shard 1/N --to ${shards} makes them`,
      )
    if (shards !== undefined) process.env['CLAUSARY_SHARDS'] = shards
    const start = performance.now()
    if (!(await buildChanged(clean, threads === undefined ? null : parseThreads(threads)))) return 1
    process.stdout.write(`built dist/ in ${seconds(start)}\n`)
    return 0
  },
})
