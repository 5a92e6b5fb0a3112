import { goToDocuments } from '../citation/go-to.ts'
import type { SearchIndexInput } from '../search/index-input.ts'
import { site } from '../site.ts'
import { getCorpus } from './corpus.ts'
import { readerFor } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { searchDocument } from './search-document.ts'

/** What the search of the site is built from. */
export async function searchInput(outDir: string): Promise<SearchIndexInput> {
  const { documents, principles } = await getCorpus()
  const hant = readerFor('zh-Hant')
  const hans = readerFor('zh-Hans')
  const published = readerFor(site.defaultScript)
  return {
    documents: documents.map(searchDocument),
    outDir,
    script: site.defaultScript === 'zh-Hans' ? 'hans' : 'hant',
    levels: site.levels.map(({ name }) => published.convert(name)),
    principles: Object.fromEntries(
      principles.map(({ id, title }) => [
        id,
        { hant: hant.convert(title), hans: hans.convert(title) },
      ]),
    ),
    goTo: {
      hant: goToDocuments(documents.map((document) => readerDocument(document, hant))),
      hans: goToDocuments(documents.map((document) => readerDocument(document, hans))),
    },
  }
}
