import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readClause } from '../corpus/reading.ts'
import type { ClauseText, SearchDocument, ShownName } from '../search/document.ts'
import { readerFor } from './reader.ts'
import { readerDocument, shower } from './reader-document.ts'

/** A document for the search index: its clauses as each reader sees them, and as published. */
export function searchDocument(document: Document): SearchDocument {
  const hant = readerDocument(document, readerFor('zh-Hant'))
  const hans = readerDocument(document, readerFor('zh-Hans'))
  const others = [...walkClauses(hans.clauses)]
  const published = [...walkClauses(document.clauses)]
  const show = {
    hant: shower(document, readerFor('zh-Hant')),
    hans: shower(document, readerFor('zh-Hans')),
  }
  return {
    id: document.id,
    title: { hant: hant.meta.title, hans: hans.meta.title },
    level: both(hant.meta.level, hans.meta.level),
    issuer: both(hant.meta.issuer.value, hans.meta.issuer.value),
    date: document.meta.date.value,
    clauses: [...walkClauses(hant.clauses)].flatMap((clause, index) => {
      const other = others[index]
      const source = published[index]
      if (!other || !source) return []
      return {
        id: clause.id,
        level: clause.level,
        principles: clause.principles,
        texts: {
          hant: clauseText(clause, source, show.hant),
          hans: clauseText(other, source, show.hans),
        },
      }
    }),
  }
}

function both(hant: string | null, hans: string | null): ShownName | null {
  return hant === null || hans === null ? null : { hant, hans }
}

function clauseText(clause: Clause, source: Clause, show: (text: string) => string): ClauseText {
  const corrected = readClause(source, 'corrected')
  const published = readClause(source, 'published')
  const differs = published.some((text, index) => text !== corrected[index])
  return {
    label: clause.label,
    heading: clause.heading,
    corrected: readClause(clause, 'corrected'),
    published: differs ? published.map(show) : null,
  }
}
