import {
  type Marker,
  type MarkerReader,
  matchAt,
  type NumberingStyle,
  numbered,
  RANK,
} from './marker.ts'
import { ARABIC, FORMAL, HAN, readNumber, writeHanNumber } from './numerals.ts'

const NAMES = new Map<string, { style: string; rank: number }>([
  ['卷', { style: '卷', rank: RANK.volume }],
  ['部分', { style: '部分', rank: RANK.section }],
  ['分编', { style: '分编', rank: RANK.subpart }],
  ['分部', { style: '分部', rank: RANK.subpart }],
  ['编', { style: '编', rank: RANK.part }],
  ['篇', { style: '篇', rank: RANK.part }],
  ['部', { style: '部', rank: RANK.part }],
  ['章', { style: '章', rank: RANK.chapter }],
  ['节', { style: '节', rank: RANK.node }],
  ['款', { style: '款', rank: RANK.paragraph }],
  ['目', { style: '目', rank: RANK.item }],
])
const SAME = new Map([
  ['編', '编'],
  ['分編', '分编'],
  ['節', '节'],
])

const PATTERN = new RegExp(
  `第[ \\u3000\\u2002]{0,2}([${HAN}${FORMAL}]{1,7}|[${ARABIC}]{1,3}|[IVXLivxl]{1,6})[ \\u3000\\u2002]{0,2}(部分|分编|分編|分部|[编編篇卷部章节節款目])(?:之([${HAN}]{1,3}))?`,
  'y',
)
/**
 * The name of a division is followed by a title; with these characters it is a reference in a
 * sentence.
 */
const REFERENCE = /[的所和與与、，,中至规規及第之以或是为為]/
/** 第一章: 總則: a colon before a title, which the first article may follow on the same line. */
const TITLED =
  /^[：:][ \u3000]{0,2}[^。；，,\n\r]{1,30}?(?:[\n\r]|$|第[一二三四五六七八九十百\d]{1,5}[条條节節])/
/** 第132章　公眾衞生及市政條例: the number of an ordinance in the laws of Hong Kong. */
const ORDINANCE =
  /^(?:[ \u3000]{1,4}|[ \u3000\r]{0,4}\n[ \u3000]{0,4})[\u4e00-\u9fff（）()《》、]{2,40}[條条規规]例》?[ \u3000\r]*(?:\n|$)/
/** 第1部——導言: a dash before a title. */
const APART = /[\s—―]/
const ROMAN = /^[IVXLivxl]+$/

const readDivision: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits = '', printed = '', after] = match
  const name = NAMES.get(SAME.get(printed) ?? printed)
  if (name === undefined) return null
  const end = at + label.length
  const next = text.charAt(end)
  if (REFERENCE.test(next)) return null
  const titled = '章节'.includes(name.style) && TITLED.test(text.slice(end, end + 40))
  if (/[：:]/.test(next) && !titled) return null
  if ('款目部卷'.includes(name.style) && next !== '' && !APART.test(next)) return null
  if (name.style === '章' && /\d/.test(digits) && ORDINANCE.test(text.slice(end, end + 50)))
    return null
  const value = ROMAN.test(digits) ? romanValue(digits) : readNumber(digits)
  if (value === null) return null
  const suffix = after === undefined ? [] : [readNumber(after) ?? 0]
  return { construct: 'division', ...name, value, suffix, start: at, end } satisfies Marker
}

const IDS = new Map(
  Object.entries({
    卷: 'vol',
    编: 'pt',
    篇: 'pt',
    部: 'pt',
    分编: 'sp',
    分部: 'sp',
    部分: 'sec',
  }).concat(Object.entries({ 章: 'ch', 节: 's', 款: 'k', 目: 'm' })),
)

/** 第一编 · 第二分编 · 第三章 · 第十二章之一 · 第一节 · 第一部分 · 第I部 · 第1分部——申請. */
export const division: NumberingStyle = {
  construct: 'division',
  begins: '第',
  read: readDivision,
  inline: true,
  segment: (marker) => `${IDS.get(marker.style) ?? 'pt'}${numbered(marker)}`,
  example: ['第叁章 总则', 3],
}

function romanValue(digits: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }
  const places = [...digits.toLowerCase()].map((digit) => values[digit] ?? 0)
  return places.reduce((sum, place, i) => sum + (place < (places[i + 1] ?? 0) ? -place : place), 0)
}

/** Writes the label of a division: 章, 3 → `第三章`. */
export function writeDivision(style: string, value: number): string {
  return `第${writeHanNumber(value)}${style}`
}
