import type { Document } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { seenFrom } from '../parallels/corpus-parallels.ts'
import { dateRange } from '../parallels/direction.ts'
import type { Parallel } from '../parallels/parallel.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import { documentMark } from './levels.ts'
import { orderInTime } from './order-in-time.ts'
import { byLevel } from './pages.ts'
import { documentOf, marksOf, type ParallelView, parallelShower, sideOf } from './parallel-view.ts'
import { type Marked, quotePassage } from './passage-html.ts'
import type { Reader } from './reader.ts'
import { readerFor, scriptPaths } from './reader.ts'
import { getParallels } from './shared-parallels.ts'
import { shower } from './shown-text.ts'

/** With more documents, only the pairs that share most have a page. */
const MOST_FOR_ALL = 24
/** In that case, how many others each document is compared with. */
const MOST_PARTNERS = 5
/** Most pairs of passages on a page, and the least score of those quoted in full. */
const MOST_PAIRS = 80
const WHOLE_FROM = 0.6

/** Two documents with a comparison page, the one of higher level first. */
export interface DocumentPair {
  a: Document
  b: Document
  /** Sum of the scores of their parallels. */
  shared: number
}

const known = new WeakMap<Corpus, Map<string, Parallel[]>>()

/**
 * The parallels of any two documents, by `a b` in corpus order; repetitions within one by `a a`.
 */
function sharedPairs(corpus: Corpus): Map<string, Parallel[]> {
  const made = known.get(corpus)
  if (made) return made
  const shared = new Map<string, Parallel[]>()
  const titleEnds = titlesAsPublished(corpus)
  for (const parallel of getParallels(corpus).all()) {
    // Parallels between two titles are not parallels of the texts.
    const { a, b, aRange, bRange } = parallel
    if (aRange.end <= (titleEnds.get(a) ?? 0) && bRange.end <= (titleEnds.get(b) ?? 0)) continue
    const key = `${documentOf(parallel.a)} ${documentOf(parallel.b)}`
    const list = shared.get(key)
    if (list) list.push(parallel)
    else shared.set(key, [parallel])
  }
  known.set(corpus, shared)
  return shared
}

/** End of the printed title, by key of the passage that begins with one. */
function titlesAsPublished(corpus: Corpus): Map<string, number> {
  return new Map(
    getParallels(corpus).passages.flatMap(({ key, blocks: [first] }): [string, number][] =>
      first?.role === 'title' ? [[key, readBlock(first, 'corrected').length]] : [],
    ),
  )
}

/** The parallels of two documents, in corpus order. */
function sharedBy(corpus: Corpus, a: Document, b: Document): Parallel[] {
  const shared = sharedPairs(corpus)
  return shared.get(`${a.id} ${b.id}`) ?? shared.get(`${b.id} ${a.id}`) ?? []
}

const knownPairs = new WeakMap<Corpus, DocumentPair[]>()

/**
 * The pairs of documents with a comparison page. Empty for a site without clause pages: it has to
 * save files, and `npm run parallels` compares instead.
 */
export function documentPairs(corpus: Corpus): DocumentPair[] {
  const pairs = knownPairs.get(corpus) ?? (site.clausePages ? findPairs(corpus) : [])
  knownPairs.set(corpus, pairs)
  return pairs
}

function findPairs(corpus: Corpus): DocumentPair[] {
  const documents = byLevel(corpus.documents)
  const pairs = documents.flatMap((a, index) =>
    documents.slice(index + 1).flatMap((b) => {
      const shared = sharedBy(corpus, a, b).reduce((sum, { score }) => sum + score, 0)
      return documents.length <= MOST_FOR_ALL || shared > 0 ? [{ a, b, shared }] : []
    }),
  )
  if (documents.length <= MOST_FOR_ALL) return pairs
  const taken = new Map<Document, number>()
  const count = (one: Document) => taken.get(one) ?? 0
  return pairs
    .sort((x, y) => y.shared - x.shared)
    .filter(({ a, b }) => {
      if (count(a) >= MOST_PARTNERS && count(b) >= MOST_PARTNERS) return false
      taken.set(a, count(a) + 1).set(b, count(b) + 1)
      return true
    })
}

/**
 * Static paths of the comparisons, in both scripts; those of one document are contiguous, so that
 * it is loaded once.
 */
export function comparePaths(corpus: Corpus) {
  const pairs = [...Map.groupBy(documentPairs(corpus), ({ a }) => a).values()].flat()
  return scriptPaths().flatMap(({ params, props }) =>
    pairs.map((pair) => ({
      params: { ...params, a: pair.a.id, b: pair.b.id },
      props: { ...props, corpus, pair },
    })),
  )
}

/**
 * Static paths of addresses with two documents in reverse order, or the same one twice, with the
 * address that each redirects to. A site with many documents has to save files: there the page for
 * unknown addresses redirects.
 */
export function turnedPaths(corpus: Corpus) {
  const { documents } = corpus
  if (!site.clausePages || documents.length > MOST_FOR_ALL) return []
  const turned = [
    ...documentPairs(corpus).map(({ a, b }) => ({ a: b.id, b: a.id, to: `${a.id}/${b.id}/` })),
    ...documents.map(({ id }) => ({ a: id, b: id, to: `${id}/` })),
  ]
  return scriptPaths().flatMap(({ params, props: { script } }) =>
    turned.map(({ a, b, to }) => ({
      params: { ...params, a, b },
      props: { script, corpus, to: `${readerFor(script).root}compare/${to}` },
    })),
  )
}

/** Two passages side by side. */
export interface ComparedPair {
  score: number
  /** 相同, 改寫 … for all places, each once. */
  kinds: string
  why: string
  /** The parallel phrases of both passages; `whole`: both in full, or null. */
  rows: ParallelView[]
  whole: { own: WholeSide; other: WholeSide } | null
}

type WholeSide = ReturnType<typeof sideOf> & { paragraphs: string[] }

type ComparedDocument = ReturnType<typeof sideOf> & {
  docNumber: string | null
  date: string | null
  /** A note on missing parts of the text. */
  incomplete: string | null
}

export interface CompareView {
  a: ComparedDocument
  b: ComparedDocument
  /** Which of them is older, as a phrase; empty for a document compared with itself. */
  order: string
  /** Whether the text of the lower level is older. */
  lowerFirst: boolean
  pairs: ComparedPair[]
  more: number
}

/**
 * All data for a comparison page, ordered by position in the first document; for a document
 * compared with itself, its repetitions.
 */
export function compareView(corpus: Corpus, a: Document, b: Document, reader: Reader): CompareView {
  const groups = new Map<string, Parallel[]>()
  for (const parallel of sharedBy(corpus, a, b)) {
    const own = seenFrom(parallel, documentOf(parallel.a) === a.id ? parallel.a : parallel.b)
    const key = `${own.a} ${own.b}`
    groups.set(key, [...(groups.get(key) ?? []), own])
  }
  const strongest = [...groups.values()]
    .map((parallels) => ({ parallels, score: Math.max(...parallels.map(({ score }) => score)) }))
    .sort((x, y) => y.score - x.score)
  const shown = strongest.slice(0, MOST_PAIRS)
  const { placeOf } = getParallels(corpus)
  const place = ({ parallels: [first] }: { parallels: Parallel[] }) => placeOf(first?.a ?? '') ?? 0
  shown.sort((x, y) => place(x) - place(y) || y.score - x.score)
  const show = parallelShower(corpus, reader)
  const [rangeA, rangeB] = [dateRange(a), dateRange(b)]
  const head = (document: Document) => ({
    ...sideOf(document, 'front', reader, corpus),
    docNumber:
      document.meta.docNumber.value && shower(document, reader)(document.meta.docNumber.value),
    date: document.meta.date.value,
    incomplete: document.meta.status?.incomplete
      ? reader.note(document.meta.status.incomplete.note)
      : null,
  })
  return {
    a: head(a),
    b: head(b),
    // If only the second is undated, the phrase is about that one.
    order: a === b ? '' : orderInTime(a, [b], reader) || orderInTime(b, [a], reader),
    lowerFirst:
      rank(a) < rank(b) && rangeA !== null && rangeB !== null && rangeB.last < rangeA.first,
    pairs: shown.map(({ parallels, score }) => {
      const rows = parallels.map(show)
      return {
        score,
        rows,
        kinds: [...new Set(rows.map(({ kind }) => kind))].join('、'),
        why: rows.map(({ why }) => why).join('\n'),
        whole: score >= WHOLE_FROM ? whole(parallels, corpus, reader) : null,
      }
    }),
    more: strongest.length - shown.length,
  }
}

function rank({ meta }: Document): number {
  const index = site.levels.findIndex(({ name }) => name === meta.level)
  return index < 0 ? site.levels.length : index
}

/** Both passages in full, with all common ranges marked. */
function whole(parallels: readonly Parallel[], corpus: Corpus, reader: Reader) {
  const [first] = parallels
  const side = (key: string | undefined, marks: Marked[]): WholeSide | null => {
    const passage = getParallels(corpus).passage(key ?? '')
    const document = passage && corpus.documents[passage.document]
    if (!passage || !document) return null
    return {
      ...sideOf(document, passage.id, reader, corpus),
      ...quotePassage(passage, document, reader, marks),
    }
  }
  const own = side(
    first?.a,
    parallels.flatMap(({ aRange, differences }) =>
      marksOf(
        aRange,
        differences.map(({ a }) => a),
      ),
    ),
  )
  const other = side(
    first?.b,
    parallels.flatMap(({ bRange, differences }) =>
      marksOf(
        bRange,
        differences.map(({ b }) => b),
      ),
    ),
  )
  return own && other && { own, other }
}

/** A document with the number of its parallels with another, for lists. */
export interface Partner {
  href: string
  mark: string
  rank: number | undefined
  title: string
  count: number
}

/** The documents that a document has a comparison page with, those that share most first. */
export function partnersOf(document: Document, corpus: Corpus, reader: Reader): Partner[] {
  return documentPairs(corpus)
    .filter(({ a, b }) => a === document || b === document)
    .sort((x, y) => y.shared - x.shared)
    .map(({ a, b }) => {
      const other = a === document ? b : a
      const show = shower(other, reader)
      return {
        ...sideOf(other, 'front', reader, corpus),
        href: `${reader.root}compare/${a.id}/${b.id}/`,
        mark: show(documentMark(other, corpus.documents)),
        count: sharedBy(corpus, a, b).length,
      }
    })
}
