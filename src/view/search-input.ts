import { goToDocuments } from '../citation/go-to.ts'
import type { Script } from '../corpus/frontmatter.ts'
import { type Document, walkClauses } from '../corpus/model.ts'
import type { SearchDocument } from '../search/document.ts'
import type { SearchIndexInput } from '../search/index-input.ts'
import { site } from '../site.ts'
import { type Corpus, getCorpus } from './corpus.ts'
import { forceOfDocument } from './edition-view.ts'
import { type Reader, readerFor } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { searchDocument } from './search-document.ts'
import { editionsApart, searchEdition } from './search-editions.ts'
import { shower } from './shown-text.ts'

/** What the search of the site is built from. */
export async function searchInput(outDir: string, given?: Corpus): Promise<SearchIndexInput> {
  const corpus = given ?? (await getCorpus())
  const { documents, principles } = corpus
  const hant = readerFor('zh-Hant')
  const hans = readerFor('zh-Hans')
  const published = readerFor(site.defaultScript)
  const editions = editionsApart(corpus)
  const texts = [...documents, ...editions.map(({ document }) => document)]
  return {
    documents: [
      ...documents.map((document) => withStatus(searchDocument(document), document, corpus)),
      ...editions.map((edition) => searchEdition(edition)),
    ],
    outDir,
    script: site.defaultScript === 'zh-Hans' ? 'hans' : 'hant',
    levels: site.levels.map(({ name }) => published.convert(name)),
    principles: Object.fromEntries(
      principles.map(({ id, title }) => [
        id,
        { hant: hant.convert(title), hans: hans.convert(title) },
      ]),
    ),
    numbers: { hant: numbersFor(texts, hant), hans: numbersFor(texts, hans) },
    ...goToFor(documents),
  }
}

/** Of which force is known: what a search can be narrowed by. */
function withStatus(found: SearchDocument, document: Document, corpus: Corpus): SearchDocument {
  const { force } = forceOfDocument(corpus, document)
  return force === null ? found : { ...found, status: force }
}

function numbersFor(documents: readonly Document[], reader: Reader) {
  return documents.map((document) => shower(document, reader)(document.meta.docNumber.value))
}

/** Clauses of which a browser is sent all labels and headings: some 80 KB compressed. */
const MOST_CLAUSES = 25_000

function goToFor(documents: readonly Document[]): Pick<SearchIndexInput, 'goTo'> {
  const clauses = documents.reduce((sum, one) => sum + [...walkClauses(one.clauses)].length, 0)
  if (clauses > MOST_CLAUSES) return {}
  const shown = (script: Script) =>
    goToDocuments(documents.map((document) => readerDocument(document, readerFor(script))))
  return { goTo: { hant: shown('zh-Hant'), hans: shown('zh-Hans') } }
}
