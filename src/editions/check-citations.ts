import { type AddressSite, basePath, clauseKey, type Place } from '../citation/address.ts'
import type { Lock } from '../citation/lock-parts.ts'
import { currentId, histories, type IdHistory } from '../citation/permalink-history.ts'
import { type PublishedId, publishedIds } from '../citation/permalinks.ts'
import type { Document } from '../corpus/model.ts'
import { editionOn, presentOf } from './chain.ts'
import { type ChainHistory, follow } from './transition.ts'

/** A place of the site that a paper cites. */
export interface CitedAddress extends Place {
  url: string
  /** Beginning of the hash of the text cited, from `?v=`. */
  hash: string | null
  /** Key of an edition, from `@2023-05-10` in the path. */
  edition: string | null
}

/** What became of a cited text. */
export interface CitationState {
  cited: CitedAddress
  /**
   * `current`: the text is unchanged. `changed`: the clause has another text now. `renumbered`: the
   * same text has another number. `unversioned`: the address names no edition, so changes cannot be
   * determined.
   */
  state:
    | 'current'
    | 'changed'
    | 'renumbered'
    | 'moved'
    | 'withdrawn'
    | 'dropped'
    | 'unversioned'
    | 'never'
  /** Ids that contain the text now; empty when none does. */
  now: string[]
  /** The result in words, for people. */
  said: string
}

const URLS = /https?:\/\/[\x21\x23-\x25\x26\x28-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+/gi

/** Every address of the site in a text, each once, in text order. */
export function findAddresses(text: string, site: AddressSite): CitedAddress[] {
  // BibTeX writes \_ and \%, and \textasciitilde{} for the `~` of a repeated number.
  const plain = text.replace(/\\textasciitilde\{\}/g, '~').replace(/\\([_%#&~$])/g, '$1')
  const found = new Map<string, CitedAddress>()
  for (const [url] of plain.matchAll(URLS)) {
    const cited = readAddress(url.replace(/[).,;:\]]+$/, ''), site)
    if (cited) found.set(JSON.stringify([clauseKey(cited), cited.hash, cited.edition]), cited)
  }
  return [...found.values()]
}

function readAddress(text: string, site: AddressSite): CitedAddress | null {
  const url = URL.parse(text)
  if (!url || url.host !== new URL(site.url).host) return null
  const base = basePath(site.base)
  if (!`${url.pathname}/`.startsWith(base)) return null
  const parts = url.pathname.slice(base.length).split('/').filter(Boolean)
  if (/^zh-han[st]$/.test(parts[0] ?? '')) parts.shift()
  const edition = parts.at(-1)?.startsWith('@') ? (parts.pop()?.slice(1) ?? null) : null
  const [document, clause, ...rest] = parts
  const bare = document?.replace(/\.(?:bib|ris|json)$/, '')
  if (bare === undefined || rest.length > 0 || !/^[a-z0-9-]+$/.test(bare)) return null
  const anchor = url.hash.slice(1) || null
  const named = clause?.replace(/\.(?:bib|ris|json)$/, '') ?? anchor
  return { url: text, document: bare, clause: named, hash: url.searchParams.get('v'), edition }
}

/** The parts of a corpus that a check of citations needs. */
export interface CitedCorpus {
  documents: readonly Document[]
  histories: ReadonlyMap<string, ChainHistory>
  lock: Lock
}

/** What became of every cited text. */
export function checkCitations(
  cited: readonly CitedAddress[],
  corpus: CitedCorpus,
): CitationState[] {
  const now = new Map(publishedIds(corpus.documents).map((entry) => [entry.id, entry]))
  const all = histories(corpus.lock)
  return cited.map((one) => {
    const { state, ids, said } = stateOf(one, now, all, corpus)
    return { cited: one, state, now: ids, said }
  })
}

interface Found {
  state: CitationState['state']
  ids: string[]
  said: string
}

function stateOf(
  cited: CitedAddress,
  now: ReadonlyMap<string, PublishedId>,
  all: ReadonlyMap<string, IdHistory>,
  { histories: chains }: CitedCorpus,
): Found {
  const key = clauseKey(cited)
  const end = all.get(key)?.retirement
  if (end) {
    const target = currentId(key, all)
    return target === null
      ? { state: 'withdrawn', ids: [], said: `withdrawn on ${end.date}: ${end.why}` }
      : { state: 'moved', ids: [target], said: `moved on ${end.date} to ${target}: ${end.why}` }
  }
  const chain = chains.get(cited.document)
  if (chain && (cited.edition !== null || cited.hash !== null)) {
    const inChain = stateInChain(cited, chain)
    if (inChain) return inChain
  }
  const entry = now.get(key)
  if (!entry) return { state: 'never', ids: [], said: 'never published here' }
  if (cited.hash === null)
    return {
      state: 'unversioned',
      ids: [key],
      said: 'names no edition: nothing is known of changes',
    }
  if (entry.sha256.startsWith(cited.hash)) return { state: 'current', ids: [key], said: 'current' }
  const known = all.get(key)?.editions.some(({ sha256 }) => sha256.startsWith(cited.hash ?? ' '))
  return known
    ? { state: 'changed', ids: [key], said: 'its text was changed since' }
    : { state: 'never', ids: [key], said: `no text with the hash ${cited.hash} ever stood here` }
}

function stateInChain(cited: CitedAddress, history: ChainHistory): Found | null {
  const { chain } = history
  const present = presentOf(chain)
  const texts = chain.editions.map(({ document }) => publishedIds([document]))
  const key = clauseKey(cited)
  const hashAt = (index: number, id: string) => texts[index]?.find((one) => one.id === id)?.sha256
  const day = cited.edition === null ? null : editionOn(chain, cited.edition)
  const at = day
    ? chain.editions.indexOf(day)
    : chain.editions.findLastIndex((_, index) => hashAt(index, key)?.startsWith(cited.hash ?? ' '))
  const edition = chain.editions[at]
  if (!edition) return null
  const last = chain.editions.indexOf(present)
  const hash = hashAt(at, key)
  if (edition === present || (hash !== undefined && hash === hashAt(last, key)))
    return { state: 'current', ids: [key], said: 'current' }
  const since = `cited in the edition ${edition.key}, now ${present.key}`
  if (cited.clause === null)
    return { state: 'changed', ids: [key], said: `${since}: a new edition` }
  const { ids, confirmed } = follow(history, cited.clause, edition, present)
  const places = ids.map((id) => `${cited.document}/${id}`)
  const unsure = confirmed ? '' : ' (found by comparing texts, not confirmed)'
  if (ids.length === 0) return { state: 'dropped', ids: [], said: `${since}: dropped${unsure}` }
  if (places.join() === key)
    return { state: 'changed', ids: places, said: `${since}: text changed` }
  return { state: 'renumbered', ids: places, said: `${since}: now ${places.join(', ')}${unsure}` }
}
