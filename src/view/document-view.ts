import type { CitedAs } from '../citation/citable.ts'
import { textHash } from '../citation/clause-text.ts'
import { edition as editionHash } from '../citation/short-hash.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Corpus } from './corpus.ts'
import { forceOfDocument, historyOf, placesOfTexts } from './edition-view.ts'
import { keepLast } from './keep-last.ts'
import type { TextLink } from './link-inlines.ts'
import { principleLinks } from './principle-links.ts'
import type { Reader } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { referenceLinks } from './references.ts'
import { shower } from './shown-text.ts'
import { citedAs } from './status-lines.ts'

/** A document as one reader sees it, together with the document as published. */
export interface DocumentView {
  reader: Reader
  /** In the reader's script, with full-width punctuation. */
  document: Document
  published: Document
  /** Converts a text of the document for the reader. */
  show: (text: string) => string
  /** Short hash of each clause's published text, by clause id. */
  editions: ReadonlyMap<string, string>
  corpus: Corpus
  /** Former texts of each address, by key. */
  former: Corpus['former']
  /** Links in the text, by block name. */
  links: ReadonlyMap<string, TextLink[]>
  /** Whether notes are shown beside the clauses. */
  tools: boolean
  /** How its text is cited: as the present one, or as an edition with its own address. */
  cited: CitedAs
  /** Whether it is in force (null when unknown), and since when. */
  force: { inForce: boolean | null; from: string | null }
  /**
   * Editions that have their own page, by key of the place: the short hash of its text there, and
   * the edition key.
   */
  placed: ReadonlyMap<string, readonly [hash: string, edition: string][]>
}

function makeView(
  published: Document,
  reader: Reader,
  corpus: Corpus,
  tools = true,
  edition: string | null = null,
): DocumentView {
  const document = readerDocument(published, reader)
  const editions = editionsOf(published)
  const show = shower(published, reader)
  const links = principleLinks(
    published,
    reader,
    corpus,
    referenceLinks(published, reader, corpus, tools),
  )
  const { former } = corpus
  const cited = citedAs(corpus, published, reader, edition)
  const history = edition === null ? historyOf(corpus, published) : undefined
  const placed = history ? placesOfTexts(history) : new Map()
  const { force: state, from } = forceOfDocument(corpus, published)
  const force = { inForce: state === null ? null : state === 'in-force', from }
  const asShown = { force, document, published, show, editions, links, cited, placed }
  return { reader, ...asShown, corpus, former, tools }
}

/**
 * A document as a reader sees it: kept for its clauses, whose pages are rendered in succession.
 *
 * @param tools - whether notes are shown beside the clauses
 * @param edition - key of the edition, on its own page
 */
export const documentView = keepLast(makeView)

// Cached, since the page of every clause needs it: hashed once per document.
const known = new WeakMap<Document, ReadonlyMap<string, string>>()

function editionsOf(document: Document): ReadonlyMap<string, string> {
  const editions =
    known.get(document) ??
    new Map(
      Array.from(walkClauses(document.clauses), (clause) => [
        clause.id,
        editionHash(textHash(document, clause)),
      ]),
    )
  known.set(document, editions)
  return editions
}
