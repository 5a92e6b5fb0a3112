import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { buildSearchIndex } from '../search/index-corpus.ts'
import { site } from '../site.ts'
import { getCorpus } from '../view/corpus.ts'
import { searchDocument } from '../view/search-document.ts'

/** Writes the search index into the built site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'clausary:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { documents } = await getCorpus()
        const report = await buildSearchIndex({
          documents: documents.map(searchDocument),
          outDir: fileURLToPath(dir),
          script: site.defaultScript === 'zh-Hans' ? 'hans' : 'hant',
        })
        logger.info(`${report.clauses} clauses of ${report.documents} documents`)
      },
    },
  }
}
