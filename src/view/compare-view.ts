import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { clauseText } from '../citation/clause-text.ts'
import type { Document } from '../corpus/model.ts'
import { alignClauses, type Fate } from '../editions/align-clauses.ts'
import type { Edition } from '../editions/chain.ts'
import type { ChainHistory, TransitionRow } from '../editions/transition.ts'
import type { Phrase } from '../strings/phrases.ts'
import { clauseOf, linkTo } from './clause-history.ts'
import { LONGEST_COMPARED, laidTogether } from './former-html.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'
import { writeHtml } from './write-html.ts'

/** A clause of one edition beside the corresponding clause of another. */
export interface CompareRow {
  /** Anchor of the row on its page. */
  anchor: string
  fate: Fate
  /** Name of the change, 改號, with the likeness where it is informative. */
  word: string
  from: { name: string; href: string }[]
  to: { name: string; href: string }[]
  /**
   * Texts as shown to the reader, as HTML, with their differences marked; null where there is none.
   */
  older: string | null
  newer: string | null
  /** Both texts merged, as HTML. */
  marked: string
  /** Whether the text is unchanged apart from its number. */
  isSameText: boolean
  confirmed: boolean
}

const WORDS: Record<Fate, Phrase> = {
  same: '未改',
  changed: '修改',
  renumbered: '改號',
  moved: '移動',
  split: '分拆',
  joined: '合併',
  dropped: '刪去',
  new: '新增',
}

/** Two editions of a document, clause by clause, in the order of the newer one. */
export function compareRows(
  history: ChainHistory,
  from: Edition,
  to: Edition,
  reader: Reader,
): CompareRow[] {
  return rowsBetween(history, from, to).map((row) => {
    const [older, newer] = [textsOf(from.document, row.from), textsOf(to.document, row.to)]
    const showOld = older === null ? '' : shower(from.document, reader)(older)
    const showNew = newer === null ? '' : shower(to.document, reader)(newer)
    const same = older !== null && newer !== null && bare(older) === bare(newer)
    const marked = markedText(showOld, showNew, older ?? '', newer ?? '')
    const likeness = row.likeness > 0 && !same ? ` ${Math.round(row.likeness * 100)}%` : ''
    return {
      anchor: row.to[0] ?? `former-${row.from[0]}`,
      fate: row.fate,
      word: `${reader.t(WORDS[row.fate])}${likeness}`,
      from: row.from.map((id) => linkTo(from, id, reader)),
      to: row.to.map((id) => linkTo(to, id, reader)),
      older: older === null ? null : writeHtml(h('span', without('ins', marked))),
      newer: newer === null ? null : writeHtml(h('span', without('del', marked))),
      marked: writeHtml(h('span', marked)),
      isSameText: same,
      confirmed: row.confirmed,
    }
  })
}

/** The merged text without what only the other one has. */
function without(name: 'del' | 'ins', nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.filter((node) => node.type !== 'element' || node.tagName !== name)
}

function rowsBetween({ transitions }: ChainHistory, from: Edition, to: Edition): TransitionRow[] {
  const step = transitions.find((one) => one.from === from && one.to === to)
  if (step) return step.rows
  return alignClauses(from.document, to.document).map((row) => ({ ...row, confirmed: false }))
}

function textsOf(document: Document, ids: readonly string[]): string | null {
  const texts = ids.flatMap((id) => {
    const clause = clauseOf(document, id)
    return clause ? [clauseText(clause)] : []
  })
  return texts.length === 0 ? null : texts.join('\n')
}

// The number is not compared.
function bare(text: string): string {
  return text
    .replace(/^\s*第[^\s条條]{1,12}[条條](?:之[一二三四五六七八九十]+)?\s*/u, '')
    .replace(/\s+/gu, '')
}

function markedText(
  shownOld: string,
  shownNew: string,
  older: string,
  newer: string,
): ElementContent[] {
  if (older === '') return [h('ins', shownNew)]
  if (newer === '') return [h('del', shownOld)]
  if (older === newer) return [{ type: 'text', value: shownNew }]
  const isLong = Math.max(older.length, newer.length) > LONGEST_COMPARED
  if (isLong) return [h('del', shownOld), h('ins', shownNew)]
  return laidTogether(shownOld, shownNew, older, newer)
}
