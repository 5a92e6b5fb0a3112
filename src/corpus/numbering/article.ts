import { type Marker, type MarkerReader, matchAt, RANK } from './marker.ts'
import { ARABIC, HAN, readNumber, writeHanNumber } from './numerals.ts'

const SPACES = '[ \\u3000\\u2002\\u00a0]{0,2}'
const PATTERN = new RegExp(
  `第${SPACES}(?:([${HAN}]{1,9})|([${ARABIC}]{1,4}))(?:[-－–—](${'[0-9０-９]'}{1,3}))?([A-Z]{0,2})${SPACES}[条條](?:${SPACES}之${SPACES}([${HAN}]{1,3}|[${ARABIC}]{1,3})(?![${HAN}]))?`,
  'y',
)

/** 第三十八条 · 第 21 條 · 第 21-2 條 · 第二十一条之一 · 第3A條. The suffix holds what follows the number. */
export const readArticle: MarkerReader = (text, at) => {
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
    end: at + label.length,
  } satisfies Marker
}

/** Label of an article: 21, [1] → `第二十一条之一`. */
export function writeArticle(value: number, suffix: readonly number[] = []): string {
  return `第${writeHanNumber(value)}条${suffix.map((n) => `之${writeHanNumber(n)}`).join('')}`
}

/** Whether the words after an article's number make it a reference: 第三条第一款规定, 第五条、第六条. */
export function isArticleReference(text: string, end: number): boolean {
  return /^(?:第|规定|規定|所|、第|和第|至第|以及|及第|的规定|的規定|现予|現予|或者第|，第|前|中)/.test(
    text.slice(end, end + 4),
  )
}
