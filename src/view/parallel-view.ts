import { clausePath } from '../citation/address.ts'
import type { Document } from '../corpus/model.ts'
import type { Direction, Parallel, ParallelKind, Relation } from '../parallels/parallel.ts'
import type { Passage } from '../parallels/passage.ts'
import type { Range } from '../parallels/published-range.ts'
import { site } from '../site.ts'
import type { Phrase } from '../strings/phrases.ts'
import type { Corpus } from './corpus.ts'
import { documentMark, levelRank } from './levels.ts'
import { type Marked, quotePassage } from './passage-html.ts'
import { passagePlace } from './passage-place.ts'
import type { Reader } from './reader.ts'
import { getParallels } from './shared-parallels.ts'
import { shower } from './shown-text.ts'

/** One side of a parallel passage. */
export interface ParallelSide {
  mark: string
  rank: number | undefined
  title: string
  /** 二（八）. */
  label: string
  href: string
  /** The phrase around the common words, with marks, as HTML. */
  html: string
}

/** Two parallel passages, as shown to a reader. */
export interface ParallelView {
  own: ParallelSide
  other: ParallelSide
  /** 相同, 刪節, 增補, 改寫; 修改, 援引 where the text says so. */
  kind: string
  /** Which is older. */
  order: string
  score: number
  /** The factors of the score. */
  why: string
}

const KINDS: Record<ParallelKind, Phrase> = {
  same: '相同',
  shortened: '刪節',
  extended: '增補',
  reworded: '改寫',
}
const RELATIONS: Record<Relation, Phrase> = { amendment: '修改', borrowing: '援引' }
const ORDERS: Record<Direction, Phrase> = {
  'a-to-b': '此處在先',
  'b-to-a': '彼處在先',
  unknown: '先後不能定',
}

/** The parallels of a clause, strongest first: at most `most` of them, and their total number. */
export function clauseParallels(
  key: string,
  corpus: Corpus,
  reader: Reader,
  most: number,
): { shown: ParallelView[]; count: number } {
  const parallels = getParallels(corpus).of(key)
  const show = parallelShower(corpus, reader)
  return { shown: parallels.slice(0, most).map(show), count: parallels.length }
}

/** Returns a function that converts parallels to the form shown to a reader. */
export function parallelShower(
  corpus: Corpus,
  reader: Reader,
): (parallel: Parallel) => ParallelView {
  const parallels = getParallels(corpus)
  const { t } = reader
  const side = (key: string, range: Range, differences: readonly Range[]): ParallelSide => {
    const passage = parallels.passage(key)
    const document = passage && corpus.documents[passage.document]
    if (!passage || !document) throw new Error(`no passage ${key}`)
    return {
      ...sideOf(document, passage.id, reader, corpus),
      html: quotePassage(
        passage,
        document,
        reader,
        marksOf(range, differences),
        partAround(passage, range),
      ).paragraphs.join(''),
    }
  }
  return (one) => ({
    own: side(
      one.a,
      one.aRange,
      one.differences.map(({ a }) => a),
    ),
    other: side(
      one.b,
      one.bRange,
      one.differences.map(({ b }) => b),
    ),
    kind: one.relation ? t(RELATIONS[one.relation]) : t(KINDS[one.kind]),
    order: documentOf(one.a) === documentOf(one.b) ? t('同篇重出') : t(ORDERS[one.direction]),
    score: one.score,
    why: t('相同{matched}字；相似{likeness}×分量{extent}×少見{rarity}＝{score}', {
      ...one.why,
      score: one.score,
    }),
  })
}

/**
 * The number of parallels of a clause, and the link to their comparison; 0 where no page shows
 * them.
 */
export function sharedWords(document: string, clause: string, corpus: Corpus, reader: Reader) {
  if (!site.clausePages) return { count: 0, href: '' }
  const path = clausePath(document, clause, site, reader.script)
  return { count: getParallels(corpus).count(`${document}/${clause}`), href: `${path}#shared` }
}

export function documentOf(key: string): string {
  return key.slice(0, key.indexOf('/'))
}

/** The document data shown for one side of a comparison. */
export function sideOf(document: Document, id: string, reader: Reader, { documents }: Corpus) {
  const show = shower(document, reader)
  return {
    ...passagePlace(document, id, reader),
    mark: show(documentMark(document, documents)),
    rank: levelRank(document.meta.level),
    title: show(document.meta.title),
  }
}

/** Marks for common words (dotted) and words of one side (underlined). */
export function marksOf({ start, end }: Range, differences: readonly Range[]): Marked[] {
  const own = differences
    .filter((one) => one.end > one.start)
    .map((one): Marked => ({ start: one.start, end: one.end, as: 'own' }))
  return [...own, { start, end, as: 'same' }]
}

/** The phrase around a range: from the previous to the next ， 。 or ；. */
function partAround({ text, body }: Passage, { start, end }: Range): Range {
  const before = text.slice(body, Math.max(body, start))
  const cut = /[，,。；;：:\n]/gu
  const from =
    body + [...before.matchAll(cut)].reduce((last, { index }) => Math.max(last, index + 1), 0)
  const behind = text.slice(end).search(/[，,。；;：:\n]/u)
  return {
    start: Math.max(body, Math.min(from, start)),
    end: behind < 0 ? text.length : end + behind,
  }
}
