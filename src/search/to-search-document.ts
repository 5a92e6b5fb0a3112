import type { Block, Clause, Document, Reading } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readInline } from '../corpus/reading.ts'
import type { ClauseText, SearchDocument, SearchScript } from './document.ts'

/** A block as it stands on the page: words that the source left out are in 〔〕. */
function shownBlock(block: Block, reading: Reading): string {
  return block.inlines
    .map((inline) => {
      const text = readInline(inline, reading)
      return inline.type === 'gap' && text !== '' ? `〔${text}〕` : text
    })
    .join('')
}

function clauseText(clause: Clause): ClauseText {
  const blocks = [clause.headline, ...clause.paragraphs]
  const corrected = blocks.map((block) => shownBlock(block, 'corrected'))
  const published = blocks.map((block) => shownBlock(block, 'published'))
  const differs = published.some((block, at) => block !== corrected[at])
  const { label, heading } = clause
  return { label, heading, corrected, published: differs ? published : null }
}

/**
 * A document for the search.
 *
 * @param document - as published
 * @param shown - the same document as each of the two scripts shows it, clause for clause
 */
export function toSearchDocument(
  document: Document,
  shown: Record<SearchScript, Document>,
): SearchDocument {
  const hans = [...walkClauses(shown.hans.clauses)]
  const name = (of: (meta: Document['meta']) => string | null) => {
    const [inHant, inHans] = [of(shown.hant.meta), of(shown.hans.meta)]
    return inHant === null || inHans === null ? null : { hant: inHant, hans: inHans }
  }
  return {
    id: document.id,
    title: { hant: shown.hant.meta.title, hans: shown.hans.meta.title },
    level: name((meta) => meta.level),
    issuer: name((meta) => meta.issuer.value),
    date: document.meta.date.value,
    clauses: [...walkClauses(shown.hant.clauses)].map((clause, at) => {
      const other = hans[at]
      if (other?.id !== clause.id)
        throw new Error(`${document.id}/${clause.id} is not in both scripts`)
      const { id, level: depth, principles } = clause
      return {
        id,
        level: depth,
        principles,
        texts: { hant: clauseText(clause), hans: clauseText(other) },
      }
    }),
  }
}
