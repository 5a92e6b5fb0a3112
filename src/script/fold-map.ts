import { decodePairs } from './fold-code.ts'
import { foldMembers, foldRepresentatives } from './fold-table.ts'

/** Blocks whose characters are other characters in another width or from an old code page. */
const SAME_BUT_FOR_FORM = [
  [0x2e80, 0x2fd5],
  [0x3000, 0x3000],
  [0xf900, 0xfaff],
  [0xff01, 0xffee],
] as const

/** Lower-case letters that are another form of a letter: final sigma, long s. */
const SAME_LETTER = { ς: 'σ', ſ: 's' } as const

/** Blocks that may have letters of two cases: all but ideographs, syllables, surrogates, private use. */
const CASED = [
  [0x0000, 0x2e7f],
  [0xa640, 0xabff],
  [0xfb00, 0xffff],
] as const

function lowered(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

/** The code unit that each code unit of the BMP folds to; it folds to itself. */
export function makeFoldMap(): Uint16Array {
  const map = new Uint16Array(0x10000)
  for (let unit = 0; unit < map.length; unit++) map[unit] = unit
  for (const [first, last] of CASED)
    for (let unit = first; unit <= last; unit++) map[unit] = lowered(unit)
  for (const [form, letter] of Object.entries(SAME_LETTER)) {
    map[form.charCodeAt(0)] = letter.charCodeAt(0)
  }
  for (const [member, representative] of decodePairs(foldRepresentatives, foldMembers)) {
    map[member] = representative
  }
  for (const [first, last] of SAME_BUT_FOR_FORM) {
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC')
      if (plain.length === 1) map[unit] = map[plain.charCodeAt(0)] ?? unit
    }
  }
  return map
}
