import { isDay } from '../corpus/day.ts'

/**
 * An address that asks for the text in force on a day: `/rules/@2020-06-01/`,
 * `/rules/art12/@2020-06-01/`.
 */
export interface DayAddress {
  /** Root of the document: `/rules/`, `/zh-hans/rules/`. */
  root: string
  /** `art12/`, or an empty string for the whole document. */
  clause: string
  day: string
  /** Whether the day exists: 2024-02-31 does not. */
  exists: boolean
}

/** An edition as `/rules/editions.json` lists it. */
export interface ListedEdition {
  key: string
  place: 'former' | 'present' | 'future'
}

/** Parses an address that asks for a day; null for any other. */
export function dayAddress(pathname: string): DayAddress | null {
  const found = /^((?:\/[^/@]+)*?\/[a-z0-9-]+\/)([a-z0-9_~-]+\/)?@(\d{4}-\d{2}-\d{2})\/?$/.exec(
    pathname,
  )
  if (!found) return null
  const [, root = '', clause = '', day = ''] = found
  return { root, clause, day, exists: isDay(day) }
}

/**
 * Key of the edition in force on a day: the last that began on or before it. Null before the first
 * one, when there was no text yet, and when no edition is listed.
 */
export function editionOfDay(editions: readonly ListedEdition[], day: string): string | null {
  return editions.filter(({ key }) => !key.includes('-') || key <= day).at(-1)?.key ?? null
}
