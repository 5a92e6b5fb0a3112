import { clauseKey } from '../citation/address.ts'
import { referenceIndex, targetClause } from '../citation/reference-target.ts'
import { type Edition, editionDay, editionOn, presentOf } from '../editions/chain.ts'
import { type ChainHistory, follow } from '../editions/transition.ts'
import { fold } from '../script/fold.ts'
import type { Corpus } from './corpus.ts'
import { corpusReferences, type PlacedReference } from './corpus-references.ts'

/** The meaning of a reference when it was written, where the number has another text now. */
export interface Meant {
  /** The former edition in force on the day of the referring text. */
  edition: Edition
  /** Its clause. */
  clause: string
  /** The clauses that contain that text now; empty when it was dropped. */
  now: string[]
}

/** The references of a corpus, with their targets on the day of the referring text. */
export interface DatedReferences {
  meant: ReadonlyMap<PlacedReference, Meant>
  /** The references to the text that is now at a place, by its key. */
  to: ReadonlyMap<string, readonly PlacedReference[]>
}

const known = new WeakMap<Corpus, DatedReferences>()

/**
 * A text of 2023 that refers to article 6 of a law means article 6 of 2023. Where a later edition
 * gave the number to another text, the reference leads to the edition of that day, and is listed at
 * the clause that contains the text now.
 */
export function datedReferences(corpus: Corpus): DatedReferences {
  const found = known.get(corpus) ?? dateReferences(corpus)
  known.set(corpus, found)
  return found
}

function dateReferences(corpus: Corpus): DatedReferences {
  const { documents, from, to } = corpusReferences(corpus.documents)
  const meant = new Map<PlacedReference, Meant>()
  if (corpus.histories.size === 0) return { meant, to }
  for (const reference of [...from.values()].flat()) {
    const { kind, target } = reference
    const history = kind === 'other' && target ? corpus.histories.get(target.document) : undefined
    const document = documents.get(reference.from.document)
    const day = history && document ? editionDay(document) : null
    const found = history && day ? meantOn(history, reference, day) : null
    if (found) meant.set(reference, found)
  }
  const moved = new Map(to)
  for (const [reference, { now }] of meant) {
    const { target } = reference
    if (!target) continue
    const here = clauseKey(target)
    moved.set(
      here,
      (moved.get(here) ?? []).filter((one) => one !== reference),
    )
    for (const clause of now) {
      const there = clauseKey({ document: target.document, clause })
      moved.set(there, [...(moved.get(there) ?? []), reference])
    }
  }
  return { meant, to: moved }
}

function meantOn(
  history: ChainHistory,
  { text, target }: PlacedReference,
  day: string,
): Meant | null {
  const edition = editionOn(history.chain, day)
  if (!target || edition?.place !== 'former') return null
  const place = /(?:第\(?[^第》]{1,8}\)?[编章节条款项目点](?:之[^第》]{1,3})?)+$/u.exec(
    fold(text),
  )?.[0]
  if (place === undefined) return null
  const clause = targetClause(referenceIndex([edition.document]), target.document, place)?.clause
  if (clause === undefined) return null
  const { ids } = follow(history, clause, edition, presentOf(history.chain))
  return ids.join() === clause ? null : { edition, clause, now: ids }
}
