import { ACCESSED, americanDate } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { known, namesInRow, quotedTitle } from './western.ts'

/** With this many names or more: the first one and et al. */
const ET_AL = 4

/** Chicago 17, a note: the access date replaces the date of a text that has none. */
export function chicago(citable: Citable): string {
  const { names, docNumber, date, site, url } = citable
  const authors = names.length < ET_AL ? namesInRow(names, 'and') : `${names[0]} et al.`
  const day = date === null ? `accessed ${ACCESSED.american}` : americanDate(date)
  const rest = known([docNumber, site, day, url], ', ')
  return `${known([authors, `“${quotedTitle(citable)},” ${rest}`], ', ')}.`
}
