import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { goToDocuments } from '../citation/go-to.ts'
import { buildSearchIndex } from '../search/index-corpus.ts'
import { site } from '../site.ts'
import { getCorpus } from '../view/corpus.ts'
import { readerFor } from '../view/reader.ts'
import { readerDocument } from '../view/reader-document.ts'
import { searchDocument } from '../view/search-document.ts'

/** Writes the search index into the built site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'clausary:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { documents, principles } = await getCorpus()
        const hant = readerFor('zh-Hant')
        const hans = readerFor('zh-Hans')
        const published = site.defaultScript === 'zh-Hans' ? hans : hant
        const report = await buildSearchIndex({
          documents: documents.map(searchDocument),
          outDir: fileURLToPath(dir),
          script: site.defaultScript === 'zh-Hans' ? 'hans' : 'hant',
          levels: site.levels.map(({ name }) => published.t(name)),
          principles: Object.fromEntries(
            principles.map(({ id, title }) => [id, { hant: hant.t(title), hans: hans.t(title) }]),
          ),
          goTo: {
            hant: goToDocuments(documents.map((document) => readerDocument(document, hant))),
            hans: goToDocuments(documents.map((document) => readerDocument(document, hans))),
          },
        })
        logger.info(`${report.clauses} clauses of ${report.documents} documents`)
      },
    },
  }
}
