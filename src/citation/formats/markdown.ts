import type { Citable } from '../citable.ts'
import { titleWithClause } from './western.ts'

/** A Markdown link to the clause, with title, locator and number as its text. */
export function markdown(citable: Citable): string {
  const number = citable.docNumber === null ? '' : `（${citable.docNumber}）`
  const text = `${titleWithClause(citable)}${number}`.replace(/[\\[\]*_`<>]/g, '\\$&')
  return `[${text.replace(/\s+/g, ' ')}](${citable.url})`
}
