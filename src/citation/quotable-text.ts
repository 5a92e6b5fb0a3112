import type { Reading } from '../corpus/model.ts'
import { compactText, foldQuoted } from './compact-text.ts'

/** What stands together at one id: a clause's own text up to the clauses below it, or what a document has outside its clauses. */
export interface QuotablePiece {
  /** `central/2-8`; the document's id for what stands outside its clauses. */
  id: string
  /** As printed. */
  label: string
  corrected: string
  /** Only where it is not the same. */
  published?: string
  /** Of a clause's text behind clauses below it: where that begins in its own text, in either reading. */
  from?: [corrected: number, published: number]
}

/** The part of a document's running text that stands at one id. */
interface Stretch {
  /** `central/2-8`; the document's id for what stands outside its clauses. */
  id: string
  /** First unit of it in the compact text. */
  start: number
  /** Units of its number at the start of it. */
  label: number
  /** For each unit from there, its offset in the clause's own text. */
  offsets: Uint32Array
}

/** A document's text in one reading, run together as quotations are compared. */
export interface QuotableText {
  document: string
  reading: Reading
  text: string
  readonly folded: string
  stretches: Stretch[]
  /** Of a clause's own text alone. */
  gaps?: Gap[]
}

/** Where a clause's own text leaves out the clauses below it, and what they say, as compared. */
export interface Gap {
  at: number
  omitted: string
}

/**
 * The ways to read a document that a quotation can follow: in both readings, where they differ; as the page runs,
 * and the text of a clause without those below it.
 */
export function quotableTexts(document: string, pieces: readonly QuotablePiece[]): QuotableText[] {
  const differ = pieces.some(({ published }) => published !== undefined)
  const readings: Reading[] = differ ? ['corrected', 'published'] : ['corrected']
  const parted = new Set(pieces.flatMap(({ id, from }) => (from === undefined ? [] : [id])))
  return readings.flatMap((reading) => [
    runTogether(document, pieces, reading),
    ...Array.from(parted, (id) => ownText(document, id, pieces, reading)),
  ])
}

/** A clause's own text, which its hash is of: it goes on behind the clauses below it. */
function ownText(
  document: string,
  id: string,
  pieces: readonly QuotablePiece[],
  reading: Reading,
): QuotableText {
  const places = pieces.flatMap((piece, at) => (piece.id === id ? [at] : []))
  const text = runTogether(
    document,
    pieces.filter((piece) => piece.id === id),
    reading,
  )
  const gaps = places.slice(1).map((to, nth) => ({
    at: text.stretches[nth + 1]?.start ?? 0,
    omitted: runTogether(document, pieces.slice((places[nth] ?? 0) + 1, to), reading).text,
  }))
  // A spread would fold the text at once.
  return Object.assign(text, { gaps })
}

/** A quotation over several clauses has their numbers: without them it says what nobody wrote in one sentence. */
function runTogether(
  document: string,
  pieces: readonly QuotablePiece[],
  reading: Reading,
): QuotableText {
  const stretches: Stretch[] = []
  let text = ''
  for (const { id, label, corrected, published = corrected, from = [0, 0] } of pieces) {
    const own = reading === 'corrected' ? corrected : published
    const compact = compactText(own)
    const before = (reading === 'corrected' ? from[0] : from[1]) ?? 0
    const offsets = before === 0 ? compact.offsets : compact.offsets.map((at) => at + before)
    const number = own.startsWith(label) ? compactText(label).text.length : 0
    stretches.push({ id, start: text.length, label: number, offsets })
    text += compact.text
  }
  let folded: string | null = null
  return {
    document,
    reading,
    text,
    stretches,
    // Folded when first asked for: of a large corpus most texts never are, when a passage is exact.
    get folded() {
      folded ??= foldQuoted(text)
      return folded
    },
  }
}

/** Where a quotation stands. */
export interface QuotedPlace {
  /** The clause in which it begins. */
  id: string
  /** The clause in which it ends, when that is another. */
  to: string | null
  reading: Reading
  /** Its range in the clause's own text, in UTF-16 code units; null when it runs over several. */
  range: { start: number; end: number } | null
}

/** The place of a stretch of the compact text, `end` past its last unit. */
export function placeOf(text: QuotableText, start: number, end: number): QuotedPlace {
  const [first, last] = [stretchAt(text, start), stretchAt(text, end - 1)]
  const range =
    first === last
      ? {
          start: first.offsets[start - first.start] ?? 0,
          end: (last.offsets[end - 1 - last.start] ?? 0) + 1,
        }
      : null
  return { id: first.id, to: first.id === last.id ? null : last.id, reading: text.reading, range }
}

/** Where the clause begins and ends in the compact text that has a unit of it, and how long its number is there. */
export function clauseAround(
  text: QuotableText,
  at: number,
): { start: number; end: number; label: number } {
  const { start, label, offsets } = stretchAt(text, at)
  return { start, label, end: start + offsets.length }
}

function stretchAt(text: QuotableText, at: number): Stretch {
  const index = text.stretches.findLastIndex(({ start }) => start <= at)
  // Empty stretches start where the next one does; the last of them holds the unit.
  return (
    text.stretches[index] ?? { id: text.document, start: 0, label: 0, offsets: new Uint32Array() }
  )
}
