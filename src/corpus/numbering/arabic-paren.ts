import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { readArabicNumber } from './numerals.ts'
import { isReferredTo } from './reference.ts'

const PATTERN =
  /(?:[（(﹙][ \u3000]{0,2}([0-9０-９]{1,3})([A-Z]{0,2})[ \u3000]{0,2}[)）﹚]|([⑴-⒇])|([0-9０-９]{1,3})[)）])[、．.]?/y

const readArabicParen: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits, letter, sign, open] = match
  const end = at + label.length
  if (isReferredTo(text, end)) return null
  if (/、[（(]/.test(text.slice(end - 1, end + 1))) return null
  const value =
    sign === undefined ? readArabicNumber(digits ?? open ?? '') : sign.charCodeAt(0) - 0x2473
  if (value === 0) return null
  return {
    construct: 'arabic-paren',
    style: open === undefined ? '（1）' : '1）',
    rank: open === undefined ? RANK.arabicParen : RANK.arabicClose,
    value,
    suffix: [...(letter ?? '')].map((char) => char.charCodeAt(0) - 64),
    start: at,
    end,
  } satisfies Marker
}

/** （1） · (12) · ⑴ · 1) · 2）. */
export const arabicParen: NumberingStyle = {
  construct: 'arabic-paren',
  begins: '（(﹙⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇0123456789０１２３４５６７８９',
  read: readArabicParen,
  inline: true,
  example: ['（2）检查', 2],
}

/** Writes a label of the fourth level: 2 → `（2）`. */
export function writeArabicParen(value: number): string {
  return `（${value}）`
}
