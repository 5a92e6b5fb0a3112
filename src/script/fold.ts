import { makeFoldMap } from './fold-map.ts'

let made: Uint16Array | undefined

/** Created on first use, so that pages without search do not need it. */
function foldMap(): Uint16Array {
  made ??= makeFoldMap()
  return made
}

/**
 * Replaces every character by the representative of all its forms: Simplified or Traditional, any
 * variant, full or half width, upper or lower case. 衞生, 衛生 and 卫生 fold to the same. One code
 * unit becomes one code unit, so an offset in the folded text is one in the text; characters
 * outside the BMP stay unchanged. Both the index and queries are folded with this.
 */
export function fold(text: string): string {
  const map = foldMap()
  let folded = ''
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const target = map[unit] ?? unit
    if (target !== unit) {
      folded += text.slice(start, index) + String.fromCharCode(target)
      start = index + 1
    }
  }
  return folded + text.slice(start)
}

const LETTER_OR_NUMBER = /[\p{Letter}\p{Number}]/u
/** Invisible characters classified as letters: the fillers of Hangul. */
const FILLER = /[\u115f\u1160\u3164\uffa0]/

/**
 * Whether a query can find a character: letters, digits and ideographs, and private-use characters,
 * which stand for ideographs without a code. Not punctuation, spaces, symbols, combining marks,
 * variation selectors, or anything without a width.
 */
export function isSearchable(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true
  if (codePoint >= 0xe000 && codePoint <= 0xf8ff) return true
  const character = String.fromCodePoint(codePoint)
  return LETTER_OR_NUMBER.test(character) && !FILLER.test(character)
}

/** A text in searchable form. */
export interface Searchable {
  /** The folded text, without characters that no query can find. */
  folded: string
  /**
   * For each UTF-16 code unit of `folded`, its offset in the text. Outside the BMP both units of a
   * code point are included, so that an index from `indexOf` can be looked up.
   */
  offsets: Uint32Array
}

/** The searchable characters of a text, with their offsets in the text. */
export function searchable(text: string): Searchable {
  const all = fold(text)
  const offsets = new Uint32Array(all.length)
  let folded = ''
  let length = 0
  let start = 0
  for (let index = 0; index < all.length; ) {
    const codePoint = all.codePointAt(index) ?? 0
    const end = index + (codePoint > 0xffff ? 2 : 1)
    if (isSearchable(codePoint)) {
      for (let unit = index; unit < end; unit++) offsets[length++] = unit
    } else {
      folded += all.slice(start, index)
      start = end
    }
    index = end
  }
  return { folded: folded + all.slice(start), offsets: offsets.slice(0, length) }
}
