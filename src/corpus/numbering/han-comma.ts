import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { FORMAL, HAN, HAN_CHARACTERS, readHanNumber, writeHanNumber } from './numerals.ts'

const PATTERN = new RegExp(`([${HAN}－]{1,6})[ \\u3000]{0,2}([、．.，,﹑])`, 'y')
const FORMAL_PATTERN = new RegExp(
  `([${FORMAL}一二三四五六七八九十]{1,4})[ \\u3000]{0,2}([、．.])`,
  'y',
)
const FORMAL_ONLY = new RegExp(`^[${FORMAL}]`)
/**
 * 一、二级 and 三、四月 are counts: a higher number directly after the mark; 二、二审 and
 * 二、三日以内 are labels of clauses.
 */
const COUNTING = new RegExp(
  `([${HAN}]{1,3})(?:[、级級类類等年号號层層楼樓月日期审審线線度班组組区區者项項是]|届|屆)(?![以之]?[内內上下前後后])`,
  'y',
)

const readHanComma: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits = ''] = match
  const end = at + label.length
  const value = readHanNumber(digits)
  if (value === null || value === 0) return null
  const counted = readHanNumber(matchAt(COUNTING, text, end)?.[1] ?? '')
  if (counted !== null && counted > value) return null
  return {
    construct: 'han-comma',
    style: '一、',
    rank: RANK.hanComma,
    value,
    suffix: [],
    start: at,
    end,
  } satisfies Marker
}

const readFormalComma: MarkerReader = (text, at) => {
  const match = matchAt(FORMAL_PATTERN, text, at)
  if (match === null || !FORMAL_ONLY.test(match[0])) return null
  const [label, digits = ''] = match
  const value = readHanNumber(digits)
  if (value === null || value === 0) return null
  const end = at + label.length
  const place = { style: '壹、', rank: RANK.formalComma, value, suffix: [], start: at, end }
  return { construct: 'formal-comma', ...place } satisfies Marker
}

/** 一、 · 十二、 · 一． · 二. · 三，. */
export const hanComma: NumberingStyle = {
  construct: 'han-comma',
  begins: HAN_CHARACTERS,
  read: readHanComma,
  inline: true,
  example: ['十二、检查', 12],
}

/** 壹、 · 贰、 · 參、. */
export const formalComma: NumberingStyle = {
  construct: 'formal-comma',
  begins: FORMAL,
  read: readFormalComma,
  inline: true,
  weak: true,
  example: ['贰、目的', 2],
}

/** Writes a label of the first level: 12 → `十二、`. */
export function writeHanComma(value: number): string {
  return `${writeHanNumber(value)}、`
}
