import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { readHanNumber, writeHanNumber } from './numerals.ts'

const PATTERN = /第([一二三四五六七八九十]{1,3})([、，,：:．.])(?!第)/y

const readOrdinal: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits = ''] = match
  const value = readHanNumber(digits)
  if (value === null) return null
  const place = { style: '第一、', rank: RANK.ordinal, value, suffix: [], start: at }
  return { construct: 'ordinal', ...place, end: at + label.length } satisfies Marker
}

/** 第一、 · 第二，. */
export const ordinal: NumberingStyle = {
  construct: 'ordinal',
  begins: '第',
  read: readOrdinal,
  weak: true,
  example: ['第二、检查', 2],
}

/** Writes the label of an ordinal: 2 → `第二、`. */
export function writeOrdinal(value: number): string {
  return `第${writeHanNumber(value)}、`
}
