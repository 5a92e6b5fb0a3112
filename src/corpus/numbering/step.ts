import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { HAN, readNumber, writeHanNumber } from './numerals.ts'

const PATTERN = new RegExp(
  `第([${HAN}]{1,3}|[0-9]{1,2})(步|阶段|階段|步骤|步驟)[：:、，,. \\u3000]`,
  'y',
)
const SAME = new Map([
  ['階段', '阶段'],
  ['步驟', '步骤'],
])

const readStep: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, digits = '', name = ''] = match
  const value = readNumber(digits)
  if (value === null) return null
  const place = { style: SAME.get(name) ?? name, rank: RANK.ordinal, suffix: [], start: at }
  return { construct: 'step', value, ...place, end: at + label.length } satisfies Marker
}

/** 第一步： · 第二阶段，. */
export const step: NumberingStyle = {
  construct: 'step',
  begins: '第',
  read: readStep,
  weak: true,
  segment: ({ value }) => `step${value}`,
  example: ['第一步：检查', 1],
}

/** Writes the label of a step: 2 → `第二步：`. */
export function writeStep(value: number): string {
  return `第${writeHanNumber(value)}步：`
}
