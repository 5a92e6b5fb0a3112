import { auditCorpus } from '../audit/audit-corpus.ts'
import { auditDataOf } from '../audit/content-data.ts'
import { coverageOf } from '../citation/coverage.ts'
import { retiredIds } from '../citation/permalink-history.ts'
import { registryPart } from '../citation/registry.ts'
import { findKeptParallels } from '../parallels/find-kept.ts'
import { pairJson } from '../parallels/pair-json.ts'
import { manifestDocument } from '../search/manifest.ts'
import { textFile } from '../search/text-file.ts'
import { site } from '../site.ts'
import type { Corpus } from '../view/corpus.ts'
import { searchSources } from '../view/search-input.ts'
import { isPairOf, type Library, once } from './library.ts'
import { scanSources } from './scan-sources.ts'

/** A corpus in its source files, as in `content/`. */
export async function contentLibrary(corpus: Corpus): Promise<Library> {
  const { documents, lock, histories } = corpus
  const input = await searchSources('', corpus)
  const { script } = input
  const texts = new Map(
    input.documents.map(({ id }, place) => [id, textFile(input.read(place), script, '')]),
  )
  const byId = new Map(documents.map((document) => [document.id, document]))
  const manifest = {
    ...{ script, levels: input.levels ?? [] },
    documents: input.documents.map((document) => manifestDocument(document, script, '', 0)),
  }
  const pairs = once(async () => {
    const { parallels } = await findKeptParallels(documents)
    return Array.from(parallels.all(), pairJson(parallels.passages))
  })
  return {
    coverage: coverageOf(documents, site),
    sources: scanSources(
      manifest,
      async ({ id }) => {
        const text = texts.get(id)
        if (!text) throw new Error(`no text of ${id}`)
        return text
      },
      async () => ({
        version: '',
        titles: input.documents.map(({ title }) => title[script]),
        numbers: documents.map(({ meta }) => meta.docNumber.value),
        principles: Object.fromEntries(
          Object.entries(input.principles ?? {}).map(([id, title]) => [id, title[script]]),
        ),
      }),
    ),
    registry: async (id) => {
      const document = byId.get(id)
      return document ? registryPart(document, site) : null
    },
    retired: async () =>
      retiredIds(lock).map(({ id, movedTo, date, why }) => ({ id, movedTo, date, why })),
    audit: once(async () => auditCorpus(auditDataOf(documents, histories, site))),
    parallels: async (key) => (await pairs()).filter((pair) => isPairOf(pair, key)),
    close: async () => {},
  }
}
