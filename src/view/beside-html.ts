import type { Element } from 'hast'
import { h } from 'hastscript'
import { type Note, noteElement } from './inline-html.ts'
import type { Parallel } from './parallel-passages.ts'
import type { Reader } from './reader.ts'
import type { ReferenceView } from './references.ts'

/** The notes beside a clause, or beside the text before or after the clauses. */
export interface Beside {
  notes: readonly Note[]
  parallels: readonly Parallel[]
  /** Clauses that refer to this one. */
  citedBy: readonly ReferenceView[]
  /** How many places have the same or nearly the same words, and the page that compares them. */
  shared?: { count: number; href: string }
}

/** Most parallel passages shown beside one clause: its own page shows all. */
const MOST = 3

/** Characters per line: of the text, of a note, and of the words of a parallel passage. */
const TEXT_LINE = 36
const NOTE_LINE = 14
const SAYS_LINE = 8
/** Line height of the text, in lines of the notes. */
const LINE_RATIO = 1.42
/** Height of the address line, and of the margin before a note, in lines of the notes. */
const ADDRESS = 1.6
const NOTE_MARGIN = 0.4

/** Height of a text, in lines of the notes: the space for notes beside it. */
export function roomBeside(paragraphs: readonly string[], indents: boolean): number {
  const lines = paragraphs.reduce(
    (sum, text) => sum + Math.max(1, Math.ceil((text.length + (indents ? 2 : 0)) / TEXT_LINE)),
    0,
  )
  // The gap below a clause is 1.6 of its characters.
  return (lines + 0.7) * LINE_RATIO - ADDRESS
}

/**
 * The notes beside a text: as many as fit its height, then how many more are on the clause's own
 * page, so that notes never push the text apart. All corrections are included, since a word links
 * to each: those that do not fit are hidden until they are opened.
 *
 * @param id - of the clause
 * @param more - address of the page with all notes; null where there is none
 */
export function besideElement(
  { notes, parallels, citedBy, shared = { count: 0, href: '' } }: Beside,
  id: string,
  room: number,
  more: string | null,
  reader: Reader,
): Element | null {
  if (notes.length + parallels.length + citedBy.length + shared.count === 0) return null
  let left = room
  const take = (cost: number): boolean => {
    if (cost > left) return false
    left -= cost
    return true
  }
  const noteRooms = notes.map((note) => take(noteCost(note)))
  // One line is reserved for the number of further notes.
  left -= 1
  const counted = shared.count > 0 && take(1)
  const shown = parallels.slice(0, MOST).filter(({ says }) => take(saysLines(says)))
  const citing = citedBy.filter(({ name }) => take(Math.ceil((name.length + 3) / NOTE_LINE)))
  const rest = parallels.length - shown.length + citedBy.length - citing.length
  return h('div.beside', { 'data-search-skip': '' }, [
    counted
      ? h('p.more', h('a', { href: shared.href }, reader.t('同文 {n} 處', { n: shared.count })))
      : null,
    shown.length > 0 ? h('ul.parallels', shown.map(parallelElement)) : null,
    ...citing.map(({ name, href }) =>
      h('p.refs', [reader.t('被引'), '　', h('a', { href: href ?? undefined }, name)]),
    ),
    rest > 0 && more !== null && left > -1
      ? h('p.more', h('a', { href: more }, reader.t('另 {n} 處', { n: rest })))
      : null,
    ...notes.map((note, index) => {
      const element = noteElement(note, id, reader)
      if (!noteRooms[index]) element.properties['className'] = ['note', 'folded']
      return element
    }),
  ])
}

function noteCost({ word, was, why, certainty }: Note): number {
  const length = word.length + 1 + was.length + why.length + certainty.length / 2
  return Math.ceil(length / NOTE_LINE) + NOTE_MARGIN
}

function saysLines(says: readonly string[]): number {
  let lines = 1
  let at = 0
  for (const text of says) {
    if (at > 0 && at + text.length > SAYS_LINE) {
      lines++
      at = 0
    }
    at += text.length + 1
  }
  return lines
}

function parallelElement({ mark, rank, label, href, says }: Parallel): Element {
  return h('li', [
    h('span.level', { 'data-rank': rank }, mark),
    h('a.num', { href }, label),
    h(
      'span',
      says.flatMap((name, index) => [index > 0 ? '、' : '', h('b', name)]),
    ),
  ])
}
