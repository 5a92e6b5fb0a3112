import { writeHanNumber } from '../corpus/numbering/numerals.ts'
import type { Hit } from './hit.ts'

/**
 * A clause by the printed numbers that lead to it, out of its id: 二（八）, 一（二）堅持源頭防範. An article
 * stands alone, since it is cited alone; what is no clause is called by what it is.
 */
export function placeName({
  clause,
  label,
  heading,
}: Pick<Hit, 'clause' | 'label' | 'heading'>): string {
  const own = label.replace(/[、.．]$/u, '')
  const above = clause.split('-').slice(0, -1)
  if (!above.every((part) => /^\d+$/.test(part))) return own || clause
  const path = above.map((part, depth) => {
    const number = writeHanNumber(Number(part))
    return depth === 0 ? number : `（${number}）`
  })
  return `${path.join('')}${/^[—―-]/u.test(own) ? (heading ?? '') : own}` || clause
}
