import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'

const PATTERN = /附[ \u3000]{0,2}[录錄][ \u3000]{0,2}([A-HJ-NP-ZＡ-Ｚ])(?![A-Za-z0-9.．])/y
/** 附录A的要求, 附录A中 are references. */
const REFERENCE = /^[ ]?[的、，,。；和与與或及至中规規给給]/

const readAnnex: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, letter = ''] = match
  const end = at + label.length
  if (REFERENCE.test(text.slice(end, end + 2))) return null
  const value = letter.normalize('NFKC').charCodeAt(0) - 64
  const place = { style: '附录', rank: RANK.annex, value, suffix: [], start: at, end }
  return { construct: 'annex', ...place } satisfies Marker
}

/** 附录A: the annex of a standard, whose clauses are A.1, A.2 (GB/T 1.1). */
export const annex: NumberingStyle = {
  construct: 'annex',
  begins: '附',
  read: readAnnex,
  segment: ({ value }) => `ax${String.fromCharCode(96 + value)}`,
  example: ['附 录 B', 2],
}

/** Writes the label of an annex: 2 → `附录B`. */
export function writeAnnex(value: number): string {
  return `附录${String.fromCharCode(64 + value)}`
}
