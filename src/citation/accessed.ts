/**
 * Placeholders for the access date in a citation made at build time: the date is known only when
 * someone copies it. One placeholder per date format.
 */
export const ACCESSED = {
  /** 2026-11-23 */
  iso: '{accessed}',
  /** 2026/11/23 */
  slashes: '{accessed-slashes}',
  /** [2026, 11, 23] */
  parts: '{accessed-parts}',
  /** November 23, 2026 */
  american: '{accessed-american}',
  /** 23 Nov. 2026 */
  mla: '{accessed-mla}',
} as const

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** Month names as MLA abbreviates them: all but May, June and July. */
const SHORT_MONTHS = MONTHS.map((month) =>
  month.length <= 4 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`,
)

/** A citation with its access-date placeholders filled in; `day` is ISO 8601. */
export function fillAccessed(citation: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const [m, d] = [Number(month), Number(date)]
  const ways: Record<string, string> = {
    [ACCESSED.iso]: day,
    [ACCESSED.slashes]: `${year}/${month}/${date}`,
    [ACCESSED.parts]: `[${Number(year)}, ${m}, ${d}]`,
    [ACCESSED.american]: americanDate(day),
    [ACCESSED.mla]: mlaDate(day),
  }
  return citation.replace(/\{accessed[a-z-]*\}/g, (token) => ways[token] ?? token)
}

/** `2016-12-09` → December 9, 2016; `2016-12` → December 2016. */
export function americanDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
}

/** `2016-12-09` → 2016, December 9; `2016-12` → 2016, December. */
export function apaDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? month
  return `${year}, ${name}${day === undefined ? '' : ` ${Number(day)}`}`
}

/** `2016-12-09` → 9 Dec. 2016; `2016-12` → Dec. 2016. */
export function mlaDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = SHORT_MONTHS[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
