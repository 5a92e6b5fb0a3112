import { type Marker, type MarkerReader, matchAt, RANK } from './marker.ts'

const PATTERN =
  /(?:([A-Za-zＡ-Ｚａ-ｚ])[ ]?(?:[)）][、.．]?|[.．、])|[（(][ ]?([A-Za-zＡ-Ｚａ-ｚ])[ ]?[)）])(?![A-Za-z0-9.@:/])/y

/** a. · B、 · c) · (a) · （A）. */
export const readLatin: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, open, closed] = match
  const letter = (open ?? closed ?? '').normalize('NFKC')
  const value = letter.toLowerCase().charCodeAt(0) - 96
  const letters = letter === letter.toLowerCase() ? 'a' : 'A'
  const style = closed === undefined ? `${letters}.` : `(${letters})`
  return {
    construct: 'latin',
    style,
    rank: RANK.latin,
    value,
    suffix: [],
    start: at,
    end: at + label.length,
  } satisfies Marker
}

/** Latin label: 2 → `b.`. */
export function writeLatin(value: number): string {
  return `${String.fromCharCode(96 + value)}.`
}
