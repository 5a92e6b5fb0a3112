import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { collectShards } from '../search/collect-shards.ts'
import { buildSearchIndex, joinShards } from '../search/index-corpus.ts'
import { searchInput } from '../view/search-input.ts'

/**
 * Writes the search index into the built site. Where `CLAUSARY_SHARDS` names a folder of shards that
 * other jobs have built, they are joined instead.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'clausary:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir)
        const input = await searchInput(outDir)
        const shards = process.env['CLAUSARY_SHARDS']
        const report = shards
          ? await joinShards(input, await collectShards(shards, outDir))
          : await buildSearchIndex(input)
        logger.info(`${report.clauses} clauses of ${report.documents} documents`)
      },
    },
  }
}
