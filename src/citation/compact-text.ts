import { fold } from '../script/fold.ts'

/** A text without what a quotation need not keep: spaces, line breaks, and the width of characters. */
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
 * The text as quotations are compared: half-width forms for full-width ones, since pages show in full
 * width what a source has in half, and nothing that is not seen. Scripts and punctuation stay apart.
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
 * A compact text as quotations are compared across scripts, unit for unit: folded, with one form of quotation
 * marks. A quotation inside a quotation has to take others (GB/T 15834-2011, 4.8.3), each script has its own, and
 * a keyboard has straight ones.
 */
export function foldQuoted(compact: string): string {
  return fold(compact).replace(/[“”‘’「」『』＂＇']/gu, '"')
}
