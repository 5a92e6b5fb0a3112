import { clauseKey } from '../citation/address.ts'
import { referenceIndex, targetClause } from '../citation/reference-target.ts'
import { type Edition, editionDay, editionOn, presentOf } from '../editions/chain.ts'
import { type ChainHistory, follow } from '../editions/transition.ts'
import { fold } from '../script/fold.ts'
import type { Corpus } from './corpus.ts'
import { corpusReferences, type PlacedReference } from './corpus-references.ts'

/** What a reference meant when it was written, where the number has another text now. */
export interface Meant {
  /** The former edition that was in force on the day of the text that refers. */
  edition: Edition
  /** Its clause. */
  clause: string
  /** Where that text stands now; none when it was dropped. */
  now: string[]
}

/** The references of a corpus as they were meant on the day of their text. */
export interface DatedReferences {
  meant: ReadonlyMap<PlacedReference, Meant>
  /** Who refers to the text that stands at a place now, by its key. */
  to: ReadonlyMap<string, readonly PlacedReference[]>
}

const known = new WeakMap<Corpus, DatedReferences>()

/**
 * A text of 2023 that names article 6 of a law means article 6 of 2023. Where an edition of later gave the number
 * to another text, the reference leads to the edition of its day, and is listed where that text stands now.
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
