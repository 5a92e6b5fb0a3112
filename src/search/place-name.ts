import { writeHanNumber } from '../corpus/numbering/numerals.ts'
import { fill } from '../strings/fill.ts'
import type { Hit } from './hit.ts'

/**
 * Names a clause by the printed numbers that lead to it, derived from its id: 二（八）,
 * 一（二）堅持源頭防範, 第二十七條（三）. An article is named without the levels above it, since it
 * is cited alone; text that is no clause by its own name.
 *
 * @param article - pattern for the name of an article, `{n}` is its number: 第{n}條
 */
export function placeName(
  { clause, label, heading }: Pick<Hit, 'clause' | 'label' | 'heading'>,
  article: string,
): string {
  const own = label.replace(/[、.．]$/u, '')
  const above = clause.split('-').slice(0, -1)
  const path = above.map((part, depth) => numberAbove(part, depth, article))
  if (path.includes(null)) return own || clause
  return `${path.join('')}${/^[—―-]/u.test(own) ? (heading ?? '') : own}` || clause
}

/**
 * The number of a level above a clause, from its part of an id: `2`, `art27`, `art27_1`, `p2` for
 * the second paragraph of an article; null if it has none.
 */
function numberAbove(part: string, depth: number, article: string): string | null {
  const paragraph = /^p(\d+)$/.exec(part)?.[1]
  if (paragraph !== undefined) return `第${writeHanNumber(Number(paragraph))}款`
  const [, sign, first, ...more] = /^(art)?(\d+)(?:_(\d+))?(?:_(\d+))?$/.exec(part) ?? []
  if (first === undefined || (sign && depth > 0)) return null
  const number = writeHanNumber(Number(first))
  if (sign) {
    const between = more.filter((one) => one !== undefined)
    return (
      fill(article, { n: number }) +
      between.map((one) => `之${writeHanNumber(Number(one))}`).join('')
    )
  }
  return depth === 0 ? number : `（${number}）`
}
