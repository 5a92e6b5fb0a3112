import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { HAN, HAN_CHARACTERS, readHanNumber, writeHanNumber } from './numerals.ts'

const PATTERN = new RegExp(
  `(?:[（(﹙][ \\u3000]{0,2}([${HAN}－]{1,6})[ \\u3000]{0,2}[)）﹚]|([㈠-㈩])|([${HAN}]{1,3})[)）])[、．.]?`,
  'y',
)
/** （一）项 and （一）至（五） are references. */
const REFERENCE = /[项項至款目]|、[（(]/y

const readHanParen: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits, sign, open] = match
  const end = at + label.length
  if (isReference(text, end) || /、[（(]/.test(text.slice(end - 1, end + 1))) return null
  const value =
    sign === undefined ? readHanNumber(digits ?? open ?? '') : sign.charCodeAt(0) - 0x321f
  if (value === null || value === 0) return null
  const style = open === undefined ? '（一）' : '一）'
  return {
    construct: 'han-paren',
    style,
    rank: RANK.hanParen + (open === undefined ? 0 : 1),
    value,
    suffix: [],
    start: at,
    end,
  } satisfies Marker
}

function isReference(text: string, end: number): boolean {
  if (matchAt(REFERENCE, text, end) === null) return false
  // 项目 and 至少 begin an item, 项 and 至 alone are part of a reference.
  return !/^(?:[项項][目链鏈下]|至[少今关關]|目[标標的录錄前测測视視]|款[项項式])/.test(
    text.slice(end, end + 2),
  )
}

/** （一） · (八) · ( 一 ) · （十五）、 · ㈠ · 一）. */
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
