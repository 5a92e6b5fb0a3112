import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { readArabicNumber } from './numerals.ts'
import { isReferredTo } from './reference.ts'

const PATTERN =
  /([A-ZＡ-Ｚ](?=[.．])|[0-9０-９]{1,2})((?:[.．][0-9０-９]{1,2}){1,5})([A-Z](?![A-Za-z]))?[.．、]?(?![0-9０-９%％])/y
/** 3.5万元 and 1.2米 are measurements. */
const MEASURED = /^[年月日時时个個人元万萬亿億千百米公吨噸倍度平方立毫厘兆%％℃]/
/** 11.5.14.2的试验, 4.1、4.2, 5.1.2规定的: a sentence that begins with the number it refers to. */
const REFERENCE =
  /^[ ]?(?:[的、，,～~）)]|(?<![ ])[和与與及或至]|[和与與及或至](?=[ ]?[0-9])|[规規]定|所[述列规規示]|中[的，,规規所]|[~～-][0-9])/

const readDecimal: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, first = '', rest = '', letter] = match
  const end = at + label.length
  const behind = text.slice(end, end + 6)
  if (MEASURED.test(behind) || REFERENCE.test(behind) || isReferredTo(text, end)) return null
  const annex = /[A-ZＡ-Ｚ]/.test(first)
  const below = rest.slice(1).split(/[.．]/).map(readArabicNumber)
  const head = annex ? first.normalize('NFKC').charCodeAt(0) - 64 : readArabicNumber(first)
  const numbers = [head, ...below]
  const depth = numbers.length
  return {
    construct: 'decimal',
    style: [annex ? 'A' : '1', ...below.map(() => '1')].join('.'),
    rank: RANK.decimal + depth - 2,
    value: numbers.at(-1) ?? 0,
    suffix: numbers.slice(0, -1),
    ...(letter === undefined ? {} : { letter: letter.charCodeAt(0) - 64 }),
    start: at,
    end,
  } satisfies Marker
}

/**
 * 1.1 · 1.2.3 · 1.2A · A.1. The style is the depth; the suffix contains the numbers before the
 * last.
 */
export const decimal: NumberingStyle = {
  construct: 'decimal',
  begins: '0123456789０１２３４５６７８９ABCDEFGHIJKLMNOPQRSTUVWXYZＡＢＣＤＥＦ',
  read: readDecimal,
  inline: true,
  segment: ({ value, letter }) => `${value}${letter === undefined ? '' : `_${letter}`}`,
  example: ['1.2.3 检查', 3],
}

/** Writes a decimal label: [1, 2], 3 → `1.2.3`. */
export function writeDecimal(above: readonly number[], value: number): string {
  return [...above, value].join('.')
}
