import { hash } from 'node:crypto'
import { goToDocuments } from '../citation/go-to.ts'
import { countClauses } from '../corpus/count-clauses.ts'
import { factOf, modelDigest } from '../corpus/document-facts.ts'
import type { Script } from '../corpus/frontmatter.ts'
import type { Document } from '../corpus/model.ts'
import type { SearchHead } from '../search/document.ts'
import type { SearchIndexInput } from '../search/index-input.ts'
import type { PreparedTexts } from '../search/prepare-document.ts'
import type { SearchUpdate } from '../search/update-index.ts'
import { site } from '../site.ts'
import { type Corpus, getCorpus } from './corpus.ts'
import { forceOfDocument } from './edition-view.ts'
import { type Reader, readerFor } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { publishedScript, searchClauses, searchHead } from './search-document.ts'
import { editionHead, editionsApart } from './search-editions.ts'
import { shower } from './shown-text.ts'

/**
 * The input for building the site's search, with each text created on demand.
 *
 * @param aside - what was made before of documents, by id; null for the others
 */
export async function searchSources(
  outDir: string,
  given?: Corpus,
  aside: PreparedTexts | null = null,
): Promise<SearchUpdate> {
  const corpus = given ?? (await getCorpus())
  const { documents, principles } = corpus
  const hant = readerFor('zh-Hant')
  const hans = readerFor('zh-Hans')
  const published = readerFor(site.defaultScript)
  const texts = [
    ...documents.map((document) => ({ document, head: withStatus(document, corpus) })),
    ...editionsApart(corpus).map((edition) => ({
      document: edition.document,
      head: editionHead(edition),
    })),
  ]
  const all = texts.map(({ document }) => document)
  return {
    documents: texts.map(({ head }) => head),
    keys: texts.map(({ document, head }) =>
      hash('sha256', JSON.stringify([modelDigest(document), head])),
    ),
    read: (place) => {
      const text = texts[place]
      if (!text) throw new Error(`no text ${place} to be searched`)
      const { head, document } = text
      return { ...head, clauses: aside?.text(head.id) ?? searchClauses(document) }
    },
    prepared: (place) => aside?.prepared(texts[place]?.head.id ?? '') ?? null,
    outDir,
    script: publishedScript(),
    levels: site.levels.map(({ name }) => published.convert(name)),
    principles: Object.fromEntries(
      principles.map(({ id, title }) => [
        id,
        { hant: hant.convert(title), hans: hans.convert(title) },
      ]),
    ),
    numbers: { hant: numbersFor(all, hant), hans: numbersFor(all, hans) },
    ...goToFor(documents),
  }
}

/** Metadata with the legal force, if known, by which a search can be filtered. */
function withStatus(document: Document, corpus: Corpus): SearchHead {
  const head = searchHead(document)
  const { force } = forceOfDocument(corpus, document)
  return force === null ? head : { ...head, status: force }
}

function numbersFor(documents: readonly Document[], reader: Reader) {
  return documents.map((document) => shower(document, reader)(document.meta.docNumber.value))
}

/** Most clauses of which a browser is sent all labels and headings: about 80 KB compressed. */
const MOST_CLAUSES = 25_000

function goToFor(documents: readonly Document[]): Pick<SearchIndexInput, 'goTo'> {
  const clauses = documents.reduce((sum, one) => sum + countClauses(one), 0)
  if (clauses > MOST_CLAUSES) return {}
  const shown = (script: Script) =>
    documents.flatMap((document) =>
      factOf(document, `go to ${script}`, () =>
        goToDocuments([readerDocument(document, readerFor(script))]),
      ),
    )
  return { goTo: { hant: shown('zh-Hant'), hans: shown('zh-Hans') } }
}
