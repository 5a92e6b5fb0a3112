import { ACCESSED } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { titleWithClause } from './western.ts'

/** `{{cite web}}` of the Wikipedias, inside `<ref>`. */
export function wiki(citable: Citable): string {
  const { names, docNumber, date, site, url, script } = citable
  const fields: [string, string | null][] = [
    ...names.map((name, index): [string, string] => [`author${index + 1}`, name]),
    ['title', titleWithClause(citable)],
    ['url', url],
    ['website', site],
    ['id', docNumber],
    ['date', date && wikiDate(date)],
    ['access-date', ACCESSED.iso],
    ['language', script.toLowerCase()],
  ]
  const parts = fields.flatMap(([name, value]) => (value ? [` |${name}=${escaped(value)}`] : []))
  return `<ref name="${citable.key}">{{cite web${parts.join('')}}}</ref>`
}

/** The template reports an error for a year and month in digits only. */
function wikiDate(date: string): string {
  const [year, month, day] = date.split('-')
  return month !== undefined && day === undefined ? `${year}年${Number(month)}月` : date
}

/**
 * Escapes paired braces and brackets, tags and line breaks, which would end the template or the
 * reference.
 */
function escaped(text: string): string {
  return text
    .replace(/\{{2,}|\}{2,}|\[{2,}|\]{2,}|[<>]/g, asReferences)
    .replace(/\|/g, '{{!}}')
    .replace(/\s+/g, ' ')
}

function asReferences(run: string): string {
  return Array.from(run, (character) => `&#${character.charCodeAt(0)};`).join('')
}
