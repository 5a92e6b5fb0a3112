import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
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
      clauses: clauses.map((clause) => compactClause(clause)),
      mentions: [
        ...document.front.flatMap((block) => numbersIn(readBlock(block, 'corrected'), null)),
        ...clauses.flatMap((clause) => numbersIn(clauseText(clause, 'corrected'), clause.id)),
      ],
    }
  })
}

function compactClause({
  id,
  label,
  heading,
  paragraphs,
}: Clause): GoToDocument['clauses'][number] {
  return paragraphs.length > 1 ? [id, label, heading, paragraphs.length] : [id, label, heading]
}

function numbersIn(text: string, clause: string | null): GoToDocument['mentions'] {
  return findDocumentNumbers(text).map((number) => [number.text, clause])
}
