import { type Marker, type MarkerReader, type NumberingStyle, RANK } from './marker.ts'

const FIRST_CIRCLED = 0x2460
/** First and last character of each range, and the number of the first. */
const ROWS = [
  [FIRST_CIRCLED, 0x2473, 1],
  [0x3251, 0x325f, 21],
  [0x2776, 0x277f, 1],
  [0x24f5, 0x24fe, 1],
  [0x3280, 0x3289, 1],
] as const

const readCircled: MarkerReader = (text, at) => {
  const code = text.charCodeAt(at)
  const row = ROWS.find(([first, last]) => code >= first && code <= last)
  if (row === undefined) return null
  const [first, , from] = row
  const style = first === 0x3280 ? '㊀' : '①'
  const end = /[、．.]/.test(text.charAt(at + 1)) ? at + 2 : at + 1
  const value = code - first + from
  return {
    ...{ construct: 'circled', style, rank: RANK.circled, value, suffix: [] },
    ...{ start: at, end },
  } satisfies Marker
}

/** ① · ⑳ · ❶ · ㊀. */
export const circled: NumberingStyle = {
  construct: 'circled',
  begins: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚❶❷❸❹❺❻❼❽❾❿⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  read: readCircled,
  inline: true,
  example: ['③检查', 3],
}

/** Writes a circled label from 1 to 20: 3 → `③`. */
export function writeCircled(value: number): string {
  return String.fromCharCode(FIRST_CIRCLED + value - 1)
}
