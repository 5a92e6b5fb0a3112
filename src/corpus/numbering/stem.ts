import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
/** In texts before 1949 below the stems. */
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const BRANCH = new RegExp(`([${BRANCHES}])[、．.]`, 'y')
const PATTERN = /(?:([甲乙丙丁戊己庚辛壬癸])[、．.]|[（(]([甲乙丙丁戊己庚辛壬癸])[)）])/y
/** 甲、乙两方 are parties. */
const PARTIES = /^[甲乙丙丁戊己庚辛壬癸]/

const readStem: MarkerReader = (text, at) => {
  const branch = matchAt(BRANCH, text, at)
  if (branch !== null) {
    const value = BRANCHES.indexOf(branch[1] ?? '') + 1
    const place = { style: '子、', rank: RANK.stem + 1, start: at, end: at + branch[0].length }
    return { construct: 'stem', value, suffix: [], ...place }
  }
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, open, closed] = match
  const end = at + label.length
  if (PARTIES.test(text.slice(end, end + 1))) return null
  return {
    construct: 'stem',
    style: closed === undefined ? '甲、' : '（甲）',
    rank: RANK.stem,
    value: STEMS.indexOf(open ?? closed ?? '') + 1,
    suffix: [],
    start: at,
    end,
  } satisfies Marker
}

/** 甲、 · （乙） · 子、. */
export const stem: NumberingStyle = {
  construct: 'stem',
  begins: `（(${STEMS}${BRANCHES}`,
  read: readStem,
  weak: true,
  example: ['丙、检查', 3],
}

/** Writes a label with a heavenly stem: 2 → `乙、`. */
export function writeStem(value: number): string {
  return `${STEMS.charAt(value - 1)}、`
}
