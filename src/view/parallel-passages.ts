import { clausePath } from '../citation/address.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import type { DocumentView } from './document-view.ts'
import { labelPath } from './label-path.ts'
import { documentMark, levelRank } from './levels.ts'
import { byLevel } from './pages.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** A clause of another document that states the same principle as a given clause. */
export interface Parallel {
  /** The level of its document. */
  mark: string
  rank: number | undefined
  /** 二（四）. */
  label: string
  href: string
  /** Names of the principles that both state. */
  says: string[]
}

interface Place {
  document: Document
  clause: Clause
}

/**
 * The clauses of a corpus that state each principle, and the position of each document when ordered
 * by level.
 */
interface Stated {
  places: ReadonlyMap<string, Place[]>
  order: ReadonlyMap<Document, number>
}

// Cached: which clauses state which principle depends on the whole corpus, and every clause page
// needs it.
const known = new WeakMap<Corpus, Stated>()

function statedIn(corpus: Corpus): Stated {
  const found = known.get(corpus)
  if (found) return found
  const places = new Map<string, Place[]>()
  const documents = byLevel(corpus.documents)
  for (const document of documents) {
    for (const clause of walkClauses(document.clauses)) {
      for (const id of clause.principles) {
        const list = places.get(id)
        if (list) list.push({ document, clause })
        else places.set(id, [{ document, clause }])
      }
    }
  }
  const stated = { places, order: new Map(documents.map((document, index) => [document, index])) }
  known.set(corpus, stated)
  return stated
}

/**
 * Clauses of other documents that state the same principles as a clause, those that share most
 * first, then by level.
 */
export function parallelsOf(clause: Clause, view: DocumentView, corpus: Corpus): Parallel[] {
  if (clause.principles.length === 0) return []
  const { places, order } = statedIn(corpus)
  const shared = new Map<Clause, Place & { says: string[] }>()
  for (const principle of corpus.principles) {
    if (!clause.principles.includes(principle.id)) continue
    for (const place of places.get(principle.id) ?? []) {
      if (place.document.id === view.published.id) continue
      const entry = shared.get(place.clause) ?? { ...place, says: [] }
      entry.says.push(view.reader.convert(principle.title))
      shared.set(place.clause, entry)
    }
  }
  const rank = ({ document }: Place) => order.get(document) ?? 0
  return [...shared.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map((place) => parallel(place, view.reader, corpus))
}

function parallel(
  { document, clause, says }: Place & { says: string[] },
  reader: Reader,
  { documents }: Corpus,
): Parallel {
  const show = shower(document, reader)
  return {
    mark: show(documentMark(document, documents)),
    rank: levelRank(document.meta.level),
    label: show(labelPath(document, clause.id)),
    href: clausePath(document.id, clause.id, site, reader.script),
    says,
  }
}
