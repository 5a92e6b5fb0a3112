import { factOf } from '../corpus/document-facts.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock, readClause, readInline } from '../corpus/reading.ts'
import type {
  ClauseText,
  SearchClause,
  SearchDocument,
  SearchHead,
  SearchScript,
  ShownName,
  SuppliedRange,
} from '../search/document.ts'
import { site } from '../site.ts'
import { type Reader, readerFor } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { searchParts } from './search-parts.ts'
import { searchedText } from './searched-text.ts'
import { shower, shownRuns } from './shown-text.ts'

/** The script that texts are stored in for the search. */
export function publishedScript(): SearchScript {
  return site.defaultScript === 'zh-Hans' ? 'hans' : 'hant'
}

/** Metadata of a document for the search. */
export function searchHead(document: Document): SearchHead {
  return factOf(document, 'search head', () => makeHead(document))
}

function makeHead(document: Document): SearchHead {
  const { title, level, issuer, date } = document.meta
  const hant = shower(document, readerFor('zh-Hant'))
  const hans = shower(document, readerFor('zh-Hans'))
  return {
    id: document.id,
    title: { hant: hant(title), hans: hans(title) },
    level: both(hant(level), hans(level)),
    issuer: both(hant(issuer.value), hans(issuer.value)),
    date: date.value,
  }
}

/** The whole text of a document as each reader sees it, and as published. */
export function searchClauses(document: Document): SearchClause[] {
  const hant = readerDocument(document, readerFor('zh-Hant'))
  const hans = readerDocument(document, readerFor('zh-Hans'))
  const others = [...walkClauses(hans.clauses)]
  const published = [...walkClauses(document.clauses)]
  return [...walkClauses(hant.clauses)]
    .flatMap((clause, index): SearchClause[] => {
      const other = others[index]
      const source = published[index]
      if (!other || !source) return []
      return [
        {
          id: clause.id,
          level: clause.level,
          principles: clause.principles,
          ...suppliedWords(clause),
          texts: {
            hant: clauseText(clause, source, document, readerFor('zh-Hant')),
            hans: clauseText(other, source, document, readerFor('zh-Hans')),
          },
        },
      ]
    })
    .concat(searchParts(document))
}

/** A document for the search index: metadata and text. */
export function searchDocument(document: Document): SearchDocument {
  return { ...searchHead(document), clauses: searchClauses(document) }
}

/** The ranges of words that an editor supplied, if any. */
function suppliedWords(clause: Clause): Pick<SearchClause, 'supplied'> {
  const supplied: SuppliedRange[] = []
  for (const [block, { inlines }] of [clause.headline, ...clause.paragraphs].entries()) {
    let at = 0
    for (const inline of inlines) {
      const end = at + Array.from(readInline(inline, 'corrected')).length
      if (inline.type === 'gap') supplied.push([block, at, end])
      at = end
    }
  }
  return supplied.length > 0 ? { supplied } : {}
}

function both(hant: string | null, hans: string | null): ShownName | null {
  return hant === null || hans === null ? null : { hant, hans }
}

function clauseText(shown: Clause, source: Clause, document: Document, reader: Reader): ClauseText {
  const corrected = readClause(source, 'corrected')
  const differs = readClause(source, 'published').some((text, index) => text !== corrected[index])
  const blocks = [source.headline, ...source.paragraphs]
  return {
    label: shown.label,
    heading: shown.heading,
    corrected: [shown.headline, ...shown.paragraphs].map((block) =>
      searchedText(block, readBlock(block, 'corrected')),
    ),
    published: differs
      ? blocks.map((block) =>
          searchedText(block, shownRuns(block, document, reader, 'published').join('')),
        )
      : null,
  }
}
