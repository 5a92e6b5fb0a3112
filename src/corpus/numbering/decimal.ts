import { type Marker, type MarkerReader, matchAt, RANK } from './marker.ts'
import { readArabicNumber } from './numerals.ts'

const PATTERN = /([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,5})[.．、]?(?![0-9０-９%％])/y
/** 3.5万元 and 1.2米 measure something. */
const MEASURED = /^[年月日时時个個人元万萬亿億千百米公吨噸倍度平方立毫厘兆%％℃]/

/** 1.1 · 1.2.3. The style is the depth; the suffix holds the numbers above the last. */
export const readDecimal: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits = ''] = match
  const end = at + label.length
  if (MEASURED.test(text.slice(end, end + 1))) return null
  const numbers = digits.split(/[.．]/).map(readArabicNumber)
  const value = numbers.at(-1) ?? 0
  const depth = numbers.length
  return {
    construct: 'decimal',
    style: Array.from({ length: depth }, () => '1').join('.'),
    rank: RANK.decimal + depth - 2,
    value,
    suffix: numbers.slice(0, -1),
    start: at,
    end,
  } satisfies Marker
}

/** Label of a decimal level: [1, 2], 3 → `1.2.3`. */
export function writeDecimal(above: readonly number[], value: number): string {
  return [...above, value].join('.')
}
