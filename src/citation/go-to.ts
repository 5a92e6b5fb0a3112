import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { clauseText } from './clause-text.ts'
import { findDocumentNumbers } from './document-number.ts'
import type { GoToDocument } from './resolve.ts'

/** Converts a text of a document to the form shown to a reader: script, full-width punctuation. */
export type ShowText = (text: string, document: Document) => string

/**
 * The data that `resolve` searches, for every document in the given order; small enough to send to
 * a browser. Titles and headings are in the reader's script; references are understood in either.
 */
export function goToDocuments(
  documents: readonly Document[],
  show: ShowText = (text) => text,
): GoToDocument[] {
  return documents.map((document) => {
    const clauses = [...walkClauses(document.clauses)]
    return {
      id: document.id,
      title: show(document.meta.title, document),
      level: document.meta.level,
      docNumber: document.meta.docNumber.value,
      clauses: clauses.map((clause) => compactClause(clause, (text) => show(text, document))),
      mentions: [
        ...document.front.flatMap((block) => numbersIn(readBlock(block, 'corrected'), null)),
        ...clauses.flatMap((clause) => numbersIn(clauseText(clause, 'corrected'), clause.id)),
      ],
    }
  })
}

function compactClause(
  { id, label, heading, paragraphs }: Clause,
  show: (text: string) => string,
): GoToDocument['clauses'][number] {
  const shown: [string, string, string | null] = [id, show(label), heading && show(heading)]
  return paragraphs.length > 1 ? [...shown, paragraphs.length] : shown
}

function numbersIn(text: string, clause: string | null): GoToDocument['mentions'] {
  return findDocumentNumbers(text).map((number) => [number.text, clause])
}
