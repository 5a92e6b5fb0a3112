import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { HAN, HAN_CHARACTERS, readHanNumber, writeHanNumber } from './numerals.ts'
import { isReferredTo } from './reference.ts'

const PATTERN = new RegExp(
  `(?:[（(﹙][ \\u3000]{0,2}([${HAN}－]{1,6})(?:之([${HAN}]{1,3}))?[ \\u3000]{0,2}[)）﹚]|([㈠-㈩])|([${HAN}]{1,3})[)）])[、．.]?`,
  'y',
)

const readHanParen: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits, after, sign, open] = match
  const end = at + label.length
  if (isReferredTo(text, end) || /、[（(]/.test(text.slice(end - 1, end + 1))) return null
  const value =
    sign === undefined ? readHanNumber(digits ?? open ?? '') : sign.charCodeAt(0) - 0x321f
  if (value === null || value === 0) return null
  const style = open === undefined ? '（一）' : '一）'
  return {
    construct: 'han-paren',
    style,
    rank: RANK.hanParen + (open === undefined ? 0 : 1),
    value,
    suffix: after === undefined ? [] : [readHanNumber(after) ?? 0],
    start: at,
    end,
  } satisfies Marker
}

/** （一） · （一之一） · (八) · ( 一 ) · （十五）、 · ㈠ · 一）. */
export const hanParen: NumberingStyle = {
  construct: 'han-paren',
  begins: [...'（(﹙㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', ...HAN_CHARACTERS],
  read: readHanParen,
  inline: true,
  example: ['（八）检查', 8],
}

/** Writes a label of the second level: 8 → `（八）`. */
export function writeHanParen(value: number): string {
  return `（${writeHanNumber(value)}）`
}
