import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { HAN, HAN_CHARACTERS, readHanNumber, writeHanNumber } from './numerals.ts'

const PATTERN = new RegExp(`([${HAN}]{1,4})[\\u3000 ](?=\\S)(?![${HAN}]{1,4}(?:\\s|$))`, 'y')

const readHanBare: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [, digits = ''] = match
  const value = readHanNumber(digits)
  if (value === null || value === 0) return null
  const place = { style: '一　', rank: RANK.hanBare, value, suffix: [], start: at }
  return { construct: 'han-bare', ...place, end: at + digits.length } satisfies Marker
}

/** 一　本法…: a number followed by a space, as laws were printed before 1949. */
export const hanBare: NumberingStyle = {
  construct: 'han-bare',
  begins: HAN_CHARACTERS,
  read: readHanBare,
  weak: true,
  example: ['三　检查', 3],
}

/** Writes the label: 2 → `二　`. */
export function writeHanBare(value: number): string {
  return `${writeHanNumber(value)}　`
}
