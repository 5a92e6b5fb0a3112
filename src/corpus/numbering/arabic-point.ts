import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { ARABIC, readArabicNumber } from './numerals.ts'
import { NO_WORD } from './reference.ts'

/** 1.4月底前, 2.10月1日: a label followed by a date. */
const DAYS = '[0-9]?月(?:[底初末前起]|[上中下]旬|[0-9]{1,2}日)'
const PATTERN = new RegExp(
  `([${ARABIC}]{1,3})([A-Z]?)[ \\u3000]{0,2}([.．、﹒﹑])(?![0-9０-９](?!${DAYS}))|([⒈-⒛])`,
  'y',
)
const COMMA = new RegExp(`([${ARABIC}]{1,3})()([,，])(?![0-9０-９ ])`, 'y')
/** 1：宣传政策； in texts of villages and companies; 1：1000 is a scale. */
const COLON = new RegExp(`([${ARABIC}]{1,2})()([：:])(?=[ \\u3000]?[\\u4e00-\\u9fff])`, 'y')
const BARE = /([0-9０-９]{1,2})(?=[ \u3000\t]{0,4}[\u4e00-\u9fff《“])/y
/** Units and counters after a number: with one of them it is not a label. */
const UNIT =
  '年月日号號时時分秒个個名人元万萬亿億千百十米公吨噸户戶家次件份起倍度层層级級类類种種周岁歲天小课課學学位台辆輛张張点點期届屆所座亩畝村镇鎮以至%％℃'
/** Words that headings begin with, though a unit does. */
const WORDS =
  '人[员員事力]|[时時][间間限效]|名[称稱词詞]|分[类類级級工期区區]|公[司共文告开開]|[学學][校习習生]|[级級类類][别別]|期[限间間]|周期|位置|日[常志誌期报報]|点[检檢]'
/** What follows a unit behind a space: 30 日内, 3 万元. */
const BEHIND = '$|[^一-龥]|[的以后後前内內起元人吨噸米户戶]'
const COUNTED = new RegExp(
  `^(?:(?!${WORDS})[${UNIT}]|[条條项項]${NO_WORD}|[ \\u3000\\t]{1,4}(?!日[常志誌期报報])(?:[年月号號个個]|[${UNIT}条條项項](?=${BEHIND})))`,
)

/** The cells of a table row after a number: words and figures separated by white space. */
const ROW =
  /^[ \u3000\t]{0,4}[^ \u3000\t\n]{1,20}(?:[ \u3000\t]{1,8}[^ \u3000\t\n。，；]{1,16}){1,6}[ \u3000\t]{0,4}(?:\n|$)/

const readArabicPoint: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at) ?? matchAt(COMMA, text, at) ?? matchAt(COLON, text, at)
  if (match === null) return null
  const [label, digits, letter = '', , sign] = match
  const value =
    digits === undefined ? (sign?.charCodeAt(0) ?? 0) - 0x2487 : readArabicNumber(digits)
  if (value === 0) return null
  const suffix = [...letter].map((char) => char.charCodeAt(0) - 64)
  return { ...marker('arabic-point', value, at, at + label.length), suffix }
}

const readArabicBare: MarkerReader = (text, at) => {
  const match = matchAt(BARE, text, at)
  if (match === null) return null
  const [label] = match
  const end = at + label.length
  if (COUNTED.test(text.slice(end, end + 6))) return null
  if (isRow(text, end)) return null
  const value = readArabicNumber(label)
  return value === 0 ? null : marker('arabic-bare', value, at, end)
}

/** Whether the rest of the line consists of the cells of a table row. */
function isRow(text: string, end: number): boolean {
  const rest = text.slice(end, end + 60)
  const whole = rest.length < 60 || rest.includes('\n')
  return whole && ROW.test(rest)
}

function marker(construct: Marker['construct'], value: number, start: number, end: number): Marker {
  const style = construct === 'arabic-bare' ? '1' : '1.'
  return { construct, style, rank: RANK.arabicPoint, value, suffix: [], start, end }
}

const DIGITS = '0123456789０１２３４５６７８９'

/** 1. · 12． · 3、 · 4： · 2A. · ⒈. */
export const arabicPoint: NumberingStyle = {
  construct: 'arabic-point',
  begins: `${DIGITS}⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛`,
  read: readArabicPoint,
  inline: true,
  example: ['12．检查', 12],
}

/**
 * 1 followed by text, as ① becomes under NFKC and as standards number clauses: a label only in a
 * sequence.
 */
export const arabicBare: NumberingStyle = {
  construct: 'arabic-bare',
  begins: DIGITS,
  read: readArabicBare,
  weak: true,
  example: ['2 范围', 2],
}

/** Writes a label of the third level: 3 → `3.`. */
export function writeArabicPoint(value: number): string {
  return `${value}.`
}
