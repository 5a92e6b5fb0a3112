import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { isReferredTo } from './reference.ts'

const PATTERN =
  /(?:([A-Za-zＡ-Ｚａ-ｚ]|[a-z]{2})[ ]?(?:[)）][、.．]?(?![@:/])|[.．、](?![A-Za-z0-9.@:/]))|[（(][ ]?([A-Za-zＡ-Ｚａ-ｚ]|[a-z]{2}|[A-Z]{2})[ ]?[)）](?![@:/]))/y
/** (a)的公司, （a）款所指: what follows a letter that a sentence refers to. */
const REFERENCE = /^(?!及[时時早格]|和[谐諧解平]|或有)(?:[的、，,和或及]|所[指述])/

const readLatin: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, open, closed] = match
  const end = at + label.length
  if (/[)）]$/.test(label) && (REFERENCE.test(text.slice(end, end + 2)) || isReferredTo(text, end)))
    return null
  const letters = (open ?? closed ?? '').normalize('NFKC')
  const small = letters === letters.toLowerCase()
  const [first = 0, second] = [...letters.toLowerCase()].map((char) => char.charCodeAt(0) - 96)
  // (aa) follows (z); (za) and (da) were inserted after (z) and (d).
  const doubled = second === first
  return {
    construct: 'latin',
    style: closed === undefined ? `${small ? 'a' : 'A'}.` : `(${small ? 'a' : 'A'})`,
    // (A) is below (i) in texts of Hong Kong.
    rank: closed === undefined || small ? RANK.latin : RANK.roman + 1,
    value: doubled ? 26 + first : first,
    suffix: second === undefined || doubled ? [] : [second],
    start: at,
    end,
  } satisfies Marker
}

/** a. · B、 · c) · (a) · （A） · (za). */
export const latin: NumberingStyle = {
  construct: 'latin',
  begins:
    '（(abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZａｂｃｄｅｆｇｈｉｊＡＢＣＤＥＦＧＨＩＪ',
  read: readLatin,
  weak: true,
  segment: ({ value, suffix }) => [writeLatin(value).slice(0, -1), ...suffix].join('_'),
  example: ['b) 检查', 2],
}

/** Writes a Latin label: 2 → `b.`, 27 → `aa.`. */
export function writeLatin(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return `${letter.repeat(value > 26 ? 2 : 1)}.`
}
