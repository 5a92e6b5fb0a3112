import { ACCESSED } from '../accessed.ts'
import type { Citable } from '../citable.ts'

/** The two editions differ in punctuation: 2025 uses full-width marks, except for full stops. */
const MARKS = {
  2025: { comma: '，', colon: '：', open: '（', close: '）' },
  2015: { comma: ', ', colon: ': ', open: '(', close: ')' },
} as const

/** With more names than this, the rest are replaced by 等. */
const MOST_NAMES = 3

/**
 * GB/T 7714 for an electronic source [EB/OL]. The standard has no field for a clause: it is part of
 * the title, and the document number follows as other title information.
 */
export function gbt7714(citable: Citable, year: 2025 | 2015): string {
  const { comma, colon, open, close } = MARKS[year]
  const { names, docNumber, date } = citable
  const authors = [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['等'] : [])]
  const title = citable.locator === null ? citable.title : `${citable.title}：${citable.locator}`
  return [
    authors.length === 0 ? '' : `${authors.join(comma)}. `,
    title,
    docNumber === null ? '' : `${colon}${docNumber}`,
    '[EB/OL]. ',
    date === null ? '' : `${open}${date}${close}`,
    `[${ACCESSED.iso}]. ${citable.url}.`,
  ].join('')
}
