import { clauseKey } from '../citation/address.ts'
import { textHash } from '../citation/clause-text.ts'
import { edition } from '../citation/short-hash.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Edition } from '../editions/chain.ts'
import { type ForceOf, forceOf } from '../editions/force.ts'
import type { ChainHistory } from '../editions/transition.ts'
import type { Corpus } from './corpus.ts'

/** The history of a document with several editions, otherwise undefined. */
export function historyOf(corpus: Corpus, document: Document): ChainHistory | undefined {
  return corpus.histories.get(document.id)
}

/** The edition that a document is; null for a document with only one. */
export function editionOf(corpus: Corpus, document: Document): Edition | null {
  const editions = historyOf(corpus, document)?.chain.editions ?? []
  return editions.find((one) => one.document === document) ?? null
}

/** The legal force of a document, or of the given edition of it. */
export function forceOfDocument(corpus: Corpus, document: Document): ForceOf {
  return forceOf(document.meta.status, historyOf(corpus, document), editionOf(corpus, document))
}

const placed = new WeakMap<ChainHistory, Map<string, [hash: string, key: string][]>>()

/**
 * Former texts of each address, by key: the short hash of the text, and the last edition that has
 * it.
 */
export function placesOfTexts(history: ChainHistory): Map<string, [hash: string, key: string][]> {
  const known = placed.get(history) ?? placeTexts(history)
  placed.set(history, known)
  return known
}

function placeTexts({ chain }: ChainHistory): Map<string, [string, string][]> {
  const places = new Map<string, [string, string][]>()
  for (const { key, document } of chain.editions) {
    for (const clause of [null, ...walkClauses(document.clauses)]) {
      const id = clauseKey({ document: document.id, clause: clause?.id ?? null })
      const hash = edition(textHash(document, clause))
      const list = places.get(id) ?? []
      // A text that was unchanged through several editions is listed under the last.
      places.set(id, [...list.filter(([other]) => other !== hash), [hash, key]])
    }
  }
  return places
}

const plain = new WeakMap<Corpus, Corpus>()

/** The corpus for pages of single editions, which show no former texts. */
export function withoutFormer(corpus: Corpus): Corpus {
  const known = plain.get(corpus) ?? { ...corpus, former: new Map() }
  plain.set(corpus, known)
  return known
}
