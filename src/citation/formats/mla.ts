import { ACCESSED, mlaDate } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { known, namesInRow, quotedTitle } from './western.ts'

/** With this many names or more: the first one and et al. */
const ET_AL = 3

/** MLA 9: a text without a date gets the access date. */
export function mla(citable: Citable): string {
  const { names, docNumber, date, site, url } = citable
  const authors = names.length < ET_AL ? namesInRow(names, 'and') : `${names[0]}, et al`
  const day = date === null ? null : mlaDate(date)
  const container = known([site, docNumber, day, url], ', ')
  const accessed = date === null ? `Accessed ${ACCESSED.mla}` : null
  const title = `“${quotedTitle(citable)}.” ${container}`
  return `${known([authors, title, accessed], '. ')}.`
}
