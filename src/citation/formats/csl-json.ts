import { ACCESSED } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { titleWithClause } from './western.ts'

interface CslDate {
  'date-parts': [number[]]
}

/** The part of the CSL-JSON schema (1.0.2) that a policy text uses. */
export interface CslItem {
  id: string
  /** `regulation` would be accurate, but the GB/T styles print the number only for a web page. */
  type: 'webpage'
  title: string
  author?: { literal: string }[]
  number?: string
  'container-title': string
  issued?: CslDate
  accessed?: CslDate
  URL: string
  language: string
}

/** The CSL-JSON item of a citable; `accessed` is an ISO 8601 day, null to omit it. */
export function cslItem(citable: Citable, accessed: string | null): CslItem {
  const { names, docNumber, date } = citable
  return {
    id: citable.key,
    type: 'webpage',
    title: titleWithClause(citable),
    ...(names.length > 0 && { author: names.map((literal) => ({ literal })) }),
    ...(docNumber !== null && { number: docNumber }),
    'container-title': citable.site,
    ...(date !== null && { issued: cslDate(date) }),
    ...(accessed !== null && { accessed: cslDate(accessed) }),
    URL: citable.url,
    language: citable.script,
  }
}

/** A CSL-JSON file with one item; the access date is filled in on copying. */
export function cslJson(citable: Citable): string {
  const item = { ...cslItem(citable, null), accessed: { 'date-parts': [ACCESSED.parts] } }
  // The placeholder represents an array, not a string.
  return `${JSON.stringify([item], null, 2).replace(`"${ACCESSED.parts}"`, ACCESSED.parts)}\n`
}

function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] }
}
