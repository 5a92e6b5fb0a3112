import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'

const PATTERN =
  /(?:([ivxIVX]{1,6})(?:[)）][、.．]?|[.．、])|[（(][ ]?([ivxIVX]{1,6})[ ]?[)）]|([Ⅰ-Ⅻⅰ-ⅻ])[)）]?[、.．]?)(?![A-Za-z0-9.])/y
const VALUES: Record<string, number> = { i: 1, v: 5, x: 10 }
const NUMERALS = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

const readRoman: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, open, closed, sign] = match
  const letters = (open ?? closed ?? sign ?? '').normalize('NFKC')
  const value = romanValue(letters.toLowerCase())
  if (writeRoman(value) !== letters.toLowerCase()) return null
  const style = `${closed === undefined ? '' : '('}${letters === letters.toLowerCase() ? 'i' : 'I'}`
  return {
    construct: 'roman',
    style,
    rank: letters === letters.toLowerCase() ? RANK.roman : RANK.formalComma,
    value,
    suffix: [],
    start: at,
    end: at + label.length,
  } satisfies Marker
}

/** i). · (iv) · II、 · Ⅲ. */
export const roman: NumberingStyle = {
  construct: 'roman',
  begins: '（(ivxIVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ',
  read: readRoman,
  weak: true,
  example: ['(iv) 检查', 4],
}

function romanValue(letters: string): number {
  const places = [...letters].map((letter) => VALUES[letter] ?? 0)
  return places.reduce((sum, place, i) => sum + (place < (places[i + 1] ?? 0) ? -place : place), 0)
}

/** Writes a lower-case Roman numeral from 1 to 39: 4 → `iv`. */
export function writeRoman(value: number): string {
  let rest = value
  let written = ''
  for (const [size, letters] of NUMERALS) {
    while (rest >= size) {
      written += letters
      rest -= size
    }
  }
  return written
}
