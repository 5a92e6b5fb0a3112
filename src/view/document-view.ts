import { edition, textHash } from '../citation/clause-text.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Principle } from '../principles/principle.ts'
import type { Corpus } from './corpus.ts'
import type { TextLink } from './link-inlines.ts'
import type { Reader } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { referenceLinks } from './references.ts'
import { shower } from './shown-text.ts'

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
  principles: readonly Principle[]
  /** Texts that stood here before, by key. */
  former: Corpus['former']
  /** Where the text leads elsewhere, by block. */
  links: ReadonlyMap<string, TextLink[]>
  /** Whether clauses carry links to their principles and copy buttons. */
  tools: boolean
}

export function documentView(
  published: Document,
  reader: Reader,
  corpus: Corpus,
  tools = true,
): DocumentView {
  const document = readerDocument(published, reader)
  const editions = editionsOf(published)
  const show = shower(published, reader)
  const links = referenceLinks(published, reader, corpus, tools)
  const { principles, former } = corpus
  return { reader, document, published, show, editions, principles, former, links, tools }
}

// Asked for by the page of every clause: hashed once a document.
const known = new WeakMap<Document, ReadonlyMap<string, string>>()

function editionsOf(document: Document): ReadonlyMap<string, string> {
  const editions =
    known.get(document) ??
    new Map(
      Array.from(walkClauses(document.clauses), (clause) => [
        clause.id,
        edition(textHash(document, clause)),
      ]),
    )
  known.set(document, editions)
  return editions
}
