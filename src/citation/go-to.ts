import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { clauseText } from './clause-text.ts'
import { findDocumentNumbers } from './document-number.ts'
import type { GoToDocument } from './resolve.ts'

/** What `resolve` searches, for every document in the order given; small enough to send to a browser. */
export function goToDocuments(documents: readonly Document[]): GoToDocument[] {
  return documents.map((document) => {
    const clauses = [...walkClauses(document.clauses)]
    return {
      id: document.id,
      title: document.meta.title,
      level: document.meta.level,
      docNumber: document.meta.docNumber.value,
      clauses: clauses.map(({ id, label, heading }) => [id, label, heading]),
      mentions: clauses.flatMap((clause) =>
        findDocumentNumbers(clauseText(clause, 'corrected')).map(({ text }): [string, string] => [
          text,
          clause.id,
        ]),
      ),
    }
  })
}
