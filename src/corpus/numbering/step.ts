import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'
import { HAN, readNumber, writeHanNumber } from './numerals.ts'

const PATTERN = new RegExp(
  `第([${HAN}]{1,3}|[0-9]{1,2})(步|阶段|階段|步骤|步驟)[：:、，,. \\u3000]`,
  'y',
)
/** 案由一： in minutes: a motion above its reasons 一、 and the resolution. */
const MATTER = new RegExp(
  `(案由|提案|議案|议案|議題|议题|討論事項|讨论事项|專案|专案)([${HAN}]{1,3}|[0-9]{1,2})[：:、]`,
  'y',
)
/** The rank of a motion: below the parts 壹、 of minutes, above 一、. */
const MATTER_RANK = RANK.formalComma + 1
const SAME = new Map([
  ['階段', '阶段'],
  ['步驟', '步骤'],
])

const readStep: MarkerReader = (text, at) => {
  const step = matchAt(PATTERN, text, at)
  const matter = step === null ? matchAt(MATTER, text, at) : null
  const [label = '', ...parts] = step ?? matter ?? []
  const [digits = '', name = ''] = step === null ? parts.toReversed() : parts
  const value = label === '' ? null : readNumber(digits)
  if (value === null) return null
  const rank = step === null ? MATTER_RANK : RANK.ordinal
  const place = { style: SAME.get(name) ?? name, rank, suffix: [], start: at }
  return { construct: 'step', value, ...place, end: at + label.length } satisfies Marker
}

/** 第一步： · 第二阶段， · 案由一：. */
export const step: NumberingStyle = {
  construct: 'step',
  begins: '第案提議议討讨專专',
  read: readStep,
  weak: true,
  segment: ({ value, rank }) => `${rank === MATTER_RANK ? 'matter' : 'step'}${value}`,
  example: ['第一步：检查', 1],
}

/** Writes the label of a step: 2 → `第二步：`. */
export function writeStep(value: number): string {
  return `第${writeHanNumber(value)}步：`
}
