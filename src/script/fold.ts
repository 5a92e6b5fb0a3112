import { makeFoldMap } from './fold-map.ts'

let made: Uint16Array | undefined

/** Made when first asked for: a page that is only read does not pay for it. */
function foldMap(): Uint16Array {
  made ??= makeFoldMap()
  return made
}

/**
 * The text with every character replaced by one that stands for all its forms: Simplified or
 * Traditional, any variant, full or half width, upper or lower case. 衞生, 衛生 and 卫生 fold to the
 * same. One code unit becomes one code unit, so an offset in the folded text is one in the text;
 * characters outside the BMP stay as they are. Index and query both fold with this.
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
/** Letters by name that nobody sees: the fillers of Hangul. */
const FILLER = /[\u115f\u1160\u3164\uffa0]/

/**
 * True for what a query can find: letters, digits and ideographs, and private-use characters, which
 * stand for ideographs that had no code. Not punctuation, spaces, symbols, combining marks,
 * variation selectors, or anything without a width.
 */
export function isSearchable(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true
  if (codePoint >= 0xe000 && codePoint <= 0xf8ff) return true
  const character = String.fromCodePoint(codePoint)
  return LETTER_OR_NUMBER.test(character) && !FILLER.test(character)
}

/** A text as search sees it. */
export interface Searchable {
  /** The text folded, without what no query can find. */
  folded: string
  /**
   * For each UTF-16 code unit of `folded`, its offset in the text. Outside the BMP, where a code
   * point has two units, both are there, so that an index from `indexOf` can be looked up.
   */
  offsets: Uint32Array
}

/** What a query can find in a text, and where each character of it stands in the text. */
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
