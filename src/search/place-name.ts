import { writeHanNumber } from '../corpus/numbering/numerals.ts'
import { fill } from '../strings/fill.ts'
import type { Hit } from './hit.ts'

/**
 * A clause by the printed numbers that lead to it, out of its id: 二（八）, 一（二）堅持源頭防範, 第二十七條（三）. An
 * article stands without what is above it, since it is cited alone; what is no clause is called by what it is.
 *
 * @param article - how an article is called, `{n}` its number: 第{n}條
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

/** The number of what is above a clause, out of its part of an id: `2`, `art27`, `art27_1`; null where it says none. */
function numberAbove(part: string, depth: number, article: string): string | null {
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
