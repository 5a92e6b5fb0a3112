import type { Reading } from '../corpus/model.ts'
import { compactText, foldQuoted } from './compact-text.ts'

/**
 * Continuous text at one id: a clause's own text up to its sub-clauses, or a document's text
 * outside clauses.
 */
export interface QuotablePiece {
  /** `central/2-8`; the document's id for text outside clauses. */
  id: string
  /** As printed. */
  label: string
  corrected: string
  /** Only where it differs. */
  published?: string
  /**
   * For text of a clause after its sub-clauses: its offset in the clause's own text, in each
   * reading.
   */
  from?: [corrected: number, published: number]
}

/** The part of a document's running text that belongs to one id. */
interface Stretch {
  /** `central/2-8`; the document's id for text outside clauses. */
  id: string
  /** Its first code unit in the compact text. */
  start: number
  /** Length of its number at the start, in code units. */
  label: number
  /** For each of its code units, the offset in the clause's own text. */
  offsets: Uint32Array
}

/** A document's text in one reading, joined to one string for comparison with quotations. */
export interface QuotableText {
  document: string
  reading: Reading
  text: string
  readonly folded: string
  stretches: Stretch[]
  /** Only for the own text of a single clause. */
  gaps?: Gap[]
}

/** Where a clause's own text omits its sub-clauses, and their text in the compared form. */
export interface Gap {
  at: number
  omitted: string
}

/**
 * The texts of a document that a quotation can follow: in both readings, where they differ; the
 * running text, and the own text of each clause that continues after its sub-clauses.
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

/** A clause's own text, which its hash covers: it continues after its sub-clauses. */
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
  // Spreading the object would call the getter `folded`.
  return Object.assign(text, { gaps })
}

/**
 * Joins pieces with their numbers: a quotation across several clauses without them would be a
 * sentence that nobody wrote.
 */
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
    // Folded on first access: in a large corpus most texts are never folded when a passage is
    // exact.
    get folded() {
      folded ??= foldQuoted(text)
      return folded
    },
  }
}

/** Where a quotation was found. */
export interface QuotedPlace {
  /** The clause in which it begins. */
  id: string
  /** The clause in which it ends, if it is another one. */
  to: string | null
  reading: Reading
  /**
   * Its range in the clause's own text, in UTF-16 code units; null when it spans several clauses.
   */
  range: { start: number; end: number } | null
}

/** The place of a range of the compact text; `end` is exclusive. */
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

/**
 * Start and end, in the compact text, of the clause piece that contains a code unit, and the length
 * of its number.
 */
export function clauseAround(
  text: QuotableText,
  at: number,
): { start: number; end: number; label: number } {
  const { start, label, offsets } = stretchAt(text, at)
  return { start, label, end: start + offsets.length }
}

function stretchAt(text: QuotableText, at: number): Stretch {
  const index = text.stretches.findLastIndex(({ start }) => start <= at)
  // Empty pieces start where the next one does; the last of them contains the unit.
  return (
    text.stretches[index] ?? { id: text.document, start: 0, label: 0, offsets: new Uint32Array() }
  )
}
