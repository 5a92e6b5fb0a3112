import { ACCESSED, americanDate } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { known, namesInRow, quotedTitle } from './western.ts'

/** From this many names on, the first and et al. */
const ET_AL = 4

/** Chicago 17, a note: the day of access stands in where the text has no date. */
export function chicago(citable: Citable): string {
  const { names, docNumber, date, site, url } = citable
  const authors = names.length < ET_AL ? namesInRow(names, 'and') : `${names[0]} et al.`
  const day = date === null ? `accessed ${ACCESSED.american}` : americanDate(date)
  const rest = known([docNumber, site, day, url], ', ')
  return `${known([authors, `“${quotedTitle(citable)},” ${rest}`], ', ')}.`
}
