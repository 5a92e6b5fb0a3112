import { clausePath } from '../citation/address.ts'
import { clauseText } from '../citation/clause-text.ts'
import { comparePath, editionPath } from '../citation/edition-path.ts'
import { locator } from '../citation/locator.ts'
import { clausesById } from '../corpus/clause-index.ts'
import type { Clause, Document } from '../corpus/model.ts'
import type { Edition } from '../editions/chain.ts'
import { type ChainHistory, follow } from '../editions/transition.ts'
import { site } from '../site.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** A link on a page. */
interface LinkView {
  name: string
  href: string
}

/** What became of the text that had a number in a former edition. */
export interface MovedNotice {
  /** 第十二條（2018-10-26）今為 */
  text: string
  /** The clauses that contain it now; empty when it was dropped. */
  now: LinkView[]
  /** The former text itself. */
  former: LinkView
  confirmed: boolean
}

/**
 * What became of the texts that had a number in former editions, newest first, unless they still
 * have it: one notice, from the newest edition, for each outcome.
 */
export function movedNotices(history: ChainHistory, id: string, reader: Reader): MovedNotice[] {
  const { editions } = history.chain
  const present = editions.find(({ place }) => place === 'present')
  if (!present) return []
  const said = new Set([id])
  const notices: MovedNotice[] = []
  for (const edition of editions.filter(({ place }) => place === 'former').reverse()) {
    if (!clauseOf(edition.document, id)) continue
    const { ids, confirmed } = follow(history, id, edition, present)
    if (said.has(ids.join())) continue
    said.add(ids.join())
    const { name } = linkTo(edition, id, reader)
    const { key } = edition
    const now = ids.map((target) => linkTo(present, target, reader))
    const text =
      now.length > 0
        ? reader.t('{name}（{key}）今為', { name, key })
        : reader.t('{name}（{key}）今無此條', { name, key })
    notices.push({ text, now, former: linkTo(edition, id, reader), confirmed })
  }
  return notices
}

/** One step in the history of a clause. */
export interface HistoryRow {
  key: string
  /** Its numbers in that edition; empty when it did not exist. */
  places: LinkView[]
  /** How the text relates to the previous edition; `first` in the oldest edition. */
  change: 'first' | 'new' | 'same' | 'changed' | 'absent'
  /** Comparison with the previous edition; null for the oldest. */
  compare: string | null
  confirmed: boolean
}

/** The text of a clause through all editions, oldest first, followed from the given edition. */
export function clauseHistory(
  history: ChainHistory,
  id: string,
  start: Edition,
  reader: Reader,
): HistoryRow[] {
  const { editions } = history.chain
  let before: string | null = null
  return editions.map((edition, index) => {
    const { ids, confirmed } = follow(history, id, start, edition)
    const text = ids.map((one) => textOf(edition.document, one)).join('\n')
    const change =
      ids.length === 0
        ? 'absent'
        : before === null
          ? index === 0
            ? 'first'
            : 'new'
          : text === before
            ? 'same'
            : 'changed'
    if (ids.length > 0) before = text
    const former = editions[index - 1]
    return {
      key: edition.key,
      places: ids.map((one) => linkTo(edition, one, reader)),
      change,
      compare: former
        ? `${comparePath(history.chain.document, former.key, edition.key, site, reader.script)}${ids[0] ? `#${ids[0]}` : ''}`
        : null,
      confirmed,
    }
  })
}

/** A link to a clause of an edition, with its locator; the present text has its own address. */
export function linkTo(edition: Edition, id: string, reader: Reader): LinkView {
  const { document } = edition
  const name = shower(document, reader)(locator(document, id)?.name ?? id)
  const place = { document: document.id, clause: id }
  const href =
    edition.place === 'present'
      ? clausePath(document.id, id, site, reader.script)
      : editionPath(place, edition.key, site, reader.script)
  return { name, href }
}

/** A clause of a document by its id. */
export function clauseOf(document: Document, id: string): Clause | undefined {
  return clausesById(document).get(id)
}

/** Its own text without its number. */
function textOf(document: Document, id: string): string {
  const clause = clauseOf(document, id)
  if (!clause) return ''
  const text = clauseText(clause)
  return text.startsWith(clause.label) ? text.slice(clause.label.length).trim() : text
}
