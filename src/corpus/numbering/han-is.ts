import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { readHanNumber, writeHanNumber } from './numerals.ts'

const PATTERN = /([一二三四五六七八九十]{1,2})[是要]/y

const readHanIs: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits = ''] = match
  const value = readHanNumber(digits)
  if (value === null) return null
  const place = { style: `一${label.slice(-1)}`, rank: RANK.hanIs, value, suffix: [], start: at }
  return { construct: 'han-is', ...place, end: at + label.length } satisfies Marker
}

/** 一是 · 二要: a clause only if each is on its own line. */
export const hanIs: NumberingStyle = {
  construct: 'han-is',
  begins: '一二三四五六七八九十',
  read: readHanIs,
  weak: true,
  example: ['二是检查', 2],
}

/** Writes the label: 2 → `二是`. */
export function writeHanIs(value: number): string {
  return `${writeHanNumber(value)}是`
}
