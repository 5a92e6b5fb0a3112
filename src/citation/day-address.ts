import { isDay } from '../corpus/day.ts'

/** An address that asks for the text of a day: `/rules/@2020-06-01/`, `/rules/art12/@2020-06-01/`. */
export interface DayAddress {
  /** Root of the document: `/rules/`, `/zh-hans/rules/`. */
  root: string
  /** `art12/`, or nothing for the whole. */
  clause: string
  day: string
  /** Whether the calendar has the day: not 2024-02-31. */
  exists: boolean
}

/** An edition as `/rules/editions.json` lists it. */
export interface ListedEdition {
  key: string
  place: 'former' | 'present' | 'future'
}

/** What an address asks for, when it is one of a day; null for any other. */
export function dayAddress(pathname: string): DayAddress | null {
  const found = /^((?:\/[^/@]+)*?\/[a-z0-9-]+\/)([a-z0-9_~-]+\/)?@(\d{4}-\d{2}-\d{2})\/?$/.exec(
    pathname,
  )
  if (!found) return null
  const [, root = '', clause = '', day = ''] = found
  return { root, clause, day, exists: isDay(day) }
}

/**
 * The edition that was in force on a day: the last that began on it or before. Null before the first, where there
 * was no text yet, and where nothing is listed.
 */
export function editionOfDay(editions: readonly ListedEdition[], day: string): string | null {
  return editions.filter(({ key }) => !key.includes('-') || key <= day).at(-1)?.key ?? null
}
