import {
  type Marker,
  type MarkerReader,
  matchAt,
  type NumberingStyle,
  numbered,
  RANK,
} from './marker.ts'
import { ARABIC, HAN, HAN_LARGE, readNumber, writeHanNumber } from './numerals.ts'

const SPACES = '[ \\u3000\\u2002\\u00a0]{0,2}'
const PATTERN = new RegExp(
  `第${SPACES}(?:([${HAN_LARGE}]{1,9})|([${ARABIC}]{1,6}))(?:[-－–—](${'[0-9０-９]'}{1,3}))?([A-Z]{0,2})${SPACES}[条條](?:${SPACES}之${SPACES}([${HAN}]{1,3}|[${ARABIC}]{1,3})(?![${HAN}]))?`,
  'y',
)

/** §3, §3a at the start of a line: the article sign in university statutes and German law. */
const SIGN = /§[ ]?([0-9０-９]{1,4})([a-z]?)(?=[ \u3000\n\r　]|[\u4e00-\u9fff（(]|$)/y
const LINE_START = /(?:^|[\n\r])[ \t\u3000#*]{0,8}$/

function readSign(text: string, at: number): Marker | null {
  const match = matchAt(SIGN, text, at)
  if (match === null || !LINE_START.test(text.slice(Math.max(0, at - 9), at))) return null
  const [label, digits = '', letter = ''] = match
  const suffix = letter === '' ? [] : [letter.charCodeAt(0) - 96]
  const place = { style: '§', rank: RANK.article, start: at, end: at + label.length }
  return { construct: 'article', value: readNumber(digits) ?? 0, suffix, ...place }
}

const readArticle: MarkerReader = (text, at) => {
  if (text.charAt(at) === '§') return readSign(text, at)
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const [label, han, arabic, hyphen, letter, after] = match
  const value = readNumber(han ?? arabic ?? '')
  if (value === null) return null
  const suffix: number[] = []
  for (const part of [hyphen, after]) if (part !== undefined) suffix.push(readNumber(part) ?? 0)
  for (const char of letter ?? '') suffix.push(char.charCodeAt(0) - 64)
  return {
    construct: 'article',
    style: '条',
    rank: RANK.article,
    value,
    suffix,
    start: at,
    ...reach(text, at + label.length),
  } satisfies Marker
}

/** End of a label, including the last number of a range: 第 2 條至第 4 條. */
function reach(text: string, end: number): { end: number; through?: number } {
  const match = matchAt(RANGE, text, end)
  const value = readNumber(match?.[1] ?? '')
  if (match === null || value === null) return { end }
  return { end: end + match[0].length, through: value }
}

/**
 * 第三十八条 · 第 21 條 · 第 21-2 條 · 第二十一条之一 · 第3A條 · §3. The suffix contains what
 * follows the number.
 */
export const article: NumberingStyle = {
  construct: 'article',
  begins: '第§',
  read: readArticle,
  inline: true,
  segment: (marker) => `art${numbered(marker)}`,
  example: ['第二十一条 检查', 21],
}

/** A range of articles that one line covers, followed by nothing or （刪除）. */
const RANGE = new RegExp(
  `[ \\u3000]{0,2}[至到、－—~～-][ \\u3000]{0,2}第${SPACES}([${HAN_LARGE}]{1,9}|[${ARABIC}]{1,6})${SPACES}[条條](?=[ \\u3000]{0,4}(?:[（(]?(?:[删刪]|保留|略|[从從]略|[废廢]止)|[\n\r]|$))`,
  'y',
)

/** Writes the label of an article: 21, [1] → `第二十一条之一`. */
export function writeArticle(value: number, suffix: readonly number[] = []): string {
  return `第${writeHanNumber(value)}条${suffix.map((n) => `之${writeHanNumber(n)}`).join('')}`
}

/**
 * Whether the text after an article's number makes it a reference: 第三条第一款规定,
 * 第五条、第六条.
 */
export function isArticleReference(text: string, end: number): boolean {
  return /^(?:第|规定|規定|所|[、,，和与與至到及或][第（(]|以及|的|现予|現予|或者第|前|中|之[规規]|[訂订制]定)/.test(
    text.slice(end, end + 4),
  )
}
