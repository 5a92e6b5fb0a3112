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

/** A document for one reader: as that reader sees it, beside the document as published. */
export interface DocumentView {
  reader: Reader
  /** In the reader's script, with full-width punctuation. */
  document: Document
  published: Document
  /** Text of the document for the reader. */
  show: (text: string) => string
  /** Short hash of each clause's published text, by clause id. */
  editions: ReadonlyMap<string, string>
  corpus: Corpus
  /** Texts that stood here before, by key. */
  former: Corpus['former']
  /** Where the text leads elsewhere, by block. */
  links: ReadonlyMap<string, TextLink[]>
  /** Whether notes stand beside the clauses. */
  tools: boolean
  /** How its text is cited: as the one of today, or as an edition with an address of its own. */
  cited: CitedAs
  /** Whether it is in force, as far as that is known, and from when. */
  force: { inForce: boolean | null; from: string | null }
  /** Editions that have a page of their own, by the key of the place and the short hash of its text there. */
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
 * A document as a reader sees it: made once for its clauses, whose pages follow each other.
 *
 * @param tools - whether clauses carry links to their principles and copy buttons
 * @param edition - key of the edition, on a page of its own
 */
export const documentView = keepLast(makeView)

// Asked for by the page of every clause: hashed once a document.
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
