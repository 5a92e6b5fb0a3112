import { fold } from '../script/fold.ts'

/** A text without what a quotation may change: spaces, line breaks and character width. */
export interface CompactText {
  text: string
  /** For each UTF-16 code unit of `text`, its offset in the text that it was made from. */
  offsets: Uint32Array
}

const FULL_WIDTH_FIRST = 0xff01
const FULL_WIDTH_LAST = 0xff5e
const TO_HALF_WIDTH = 0xfee0
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/

/**
 * The form in which quotations are compared: half-width characters instead of full-width ones,
 * since pages show in full width what a source has in half width, and no invisible characters.
 * Scripts and punctuation remain distinct.
 */
export function compactText(text: string): CompactText {
  const offsets = new Uint32Array(text.length)
  const units: string[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (UNSEEN.test(unit)) continue
    const code = text.charCodeAt(at)
    const wide = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST
    offsets[units.length] = at
    units.push(wide ? String.fromCharCode(code - TO_HALF_WIDTH) : unit)
  }
  return { text: units.join(''), offsets: offsets.slice(0, units.length) }
}

/**
 * The form in which quotations are compared across scripts, of the same length: folded, with one
 * form of quotation marks. A nested quotation must use other marks (GB/T 15834-2011, 4.8.3), each
 * script has its own, and keyboards have straight ones.
 */
export function foldQuoted(compact: string): string {
  return fold(compact).replace(/[“”‘’「」『』＂＇']/gu, '"')
}
