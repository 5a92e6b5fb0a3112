import { ACCESSED, apaDate } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { known, namesInRow, titleWithClause } from './western.ts'

/** APA 7, a page on a website: without a date it has n.d. and the day of retrieval. */
export function apa(citable: Citable): string {
  const { names, docNumber, date, site, url } = citable
  const number = docNumber === null ? '' : ` (${docNumber})`
  const title = `${titleWithClause(citable)}${number}`
  const day = `(${date === null ? 'n.d.' : apaDate(date)})`
  const lead = names.length === 0 ? [title, day] : [namesInRow(names, '&'), day, title]
  const address = date === null ? `Retrieved ${ACCESSED.american}, from ${url}` : url
  return known([...lead, site, address], '. ')
}
