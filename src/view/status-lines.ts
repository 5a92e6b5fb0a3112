import { documentPath } from '../citation/address.ts'
import { chineseDate } from '../citation/chinese-date.ts'
import type { CitedAs } from '../citation/citable.ts'
import { editionPath, editionsPath } from '../citation/edition-path.ts'
import type { Document } from '../corpus/model.ts'
import type { Relation } from '../corpus/status.ts'
import type { Force } from '../editions/force.ts'
import { site } from '../site.ts'
import type { Phrase } from '../strings/phrases.ts'
import type { Corpus } from './corpus.ts'
import { editionOf, forceOfDocument, historyOf } from './edition-view.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** Phrases for states of legal force. */
export const FORCE_WORDS = {
  'in-force': '現行',
  former: '舊版',
  future: '未施行',
  repealed: '已廢止',
  replaced: '已被取代',
  expired: '已失效',
} as const satisfies Record<Force, Phrase>

/** One fact about a text's force, with its grounds. */
export interface StatusLine {
  text: string
  link: { href: string; text: string } | null
  certainty: number | undefined
  note: string | undefined
}

export interface StatusView {
  force: Force
  /** 現行, 已廢止. */
  word: string
  /** Whether it is no longer in force, or no longer in this wording. */
  isOver: boolean
  lines: StatusLine[]
}

/** Whether a text is no longer in force. */
function isEnded(force: Force | null): force is 'repealed' | 'replaced' | 'expired' {
  return force === 'repealed' || force === 'replaced' || force === 'expired'
}

/** The facts about a text's force, as shown to readers; null where nothing is known. */
export function statusView(corpus: Corpus, document: Document, reader: Reader): StatusView | null {
  const { force, from, until, next } = forceOfDocument(corpus, document)
  if (force === null) return null
  const { t } = reader
  const status = document.meta.status ?? {}
  const lines: StatusLine[] = []
  const say = (text: string, about: Basis = {}, link: StatusLine['link'] = null) =>
    lines.push({
      text,
      link,
      certainty: about.certainty,
      note: about.note && reader.note(about.note),
    })
  const days = { from: from && chineseDate(from), until: until && chineseDate(until) }
  if (days.from !== null && days.until !== null)
    say(
      t('自{from}起施行，至{until}前有效', { from: days.from, until: days.until }),
      status.inForce,
    )
  else if (days.from !== null) say(t('自{from}起施行', { from: days.from }), status.inForce)
  else if (days.until !== null && !status.repealed?.date)
    say(t('自{until}起不再有效', { until: days.until }), status.until)
  const edition = editionOf(corpus, document)
  if (edition?.place === 'former' && next)
    say(
      t('這是 {key} 版，已由 {next} 版取代。', { key: edition.key, next: next.key }),
      {},
      {
        href: documentPath(document.id, site, reader.script),
        text: t('看現在的文本'),
      },
    )
  if (edition?.place === 'future')
    say(
      t('本版自{key}起施行，現時尚為公布稿。', { key: chineseDate(edition.key) }),
      {},
      {
        href: documentPath(document.id, site, reader.script),
        text: t('看現在的文本'),
      },
    )
  if (edition?.place === 'present' && next)
    say(
      t('新版自{key}起施行。', { key: chineseDate(next.key) }),
      {},
      {
        href: editionPath({ document: document.id, clause: null }, next.key, site, reader.script),
        text: t('看該版文本'),
      },
    )
  const relate = (label: Phrase, relations: readonly Relation[] = []) => {
    for (const relation of relations) {
      const named = nameRelation(relation, corpus, reader)
      say(`${t(label)}：${named.name}`, relation, named.link)
    }
  }
  relate('修正依據', status.amendedBy)
  relate('取代', status.replaces)
  relate('被取代', status.replacedBy)
  if (status.repealed) {
    const { date, by } = status.repealed
    say(date ? t('自{date}起廢止', { date: chineseDate(date) }) : t('已廢止'), status.repealed)
    if (by) relate('廢止依據', [by])
  }
  return { force, word: t(FORCE_WORDS[force]), isOver: force === 'former' || isEnded(force), lines }
}

interface Basis {
  certainty?: number | undefined
  note?: string | undefined
}

function nameRelation(relation: Relation, corpus: Corpus, reader: Reader) {
  const target = corpus.documents.find(({ id }) => id === relation.document)
  const show = (text: string) => reader.convert(text)
  const title = target
    ? shower(target, reader)(target.meta.title)
    : show(relation.title ?? relation.document ?? '')
  const date = relation.date && chineseDate(relation.date)
  const facts = [relation.docNumber && show(relation.docNumber), date].filter(Boolean)
  const name = facts.length > 0 ? `（${facts.join('，')}）` : ''
  const href = target && documentPath(target.id, site, reader.script)
  return href ? { name, link: { href, text: title } } : { name: `${title}${name}`, link: null }
}

/** Link to the list of a document's editions; null for a document with one. */
export function editionsLink(corpus: Corpus, document: Document, reader: Reader): string | null {
  return historyOf(corpus, document) ? editionsPath(document.id, site, reader.script) : null
}

/**
 * How a text is cited: an edition with its own address and name, one no longer in force with a
 * statement of that.
 */
export function citedAs(
  corpus: Corpus,
  document: Document,
  reader: Reader,
  key: string | null = null,
): CitedAs {
  const { force } = forceOfDocument(corpus, document)
  const over = isEnded(force) ? reader.t(FORCE_WORDS[force]) : null
  const name = key === null ? null : reader.t('{key} 版', { key })
  const words = [name, over].filter((word) => word !== null).join('，')
  return { key, words: words === '' ? null : words }
}
