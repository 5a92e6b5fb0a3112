import { fillAccessed } from './accessed.ts'
import type { Citable } from './citable.ts'
import { gbt7714 } from './formats/gbt-7714.ts'

/** What the page knows about a clause when someone asks for its citation. */
export interface CitedPlace {
  /** As `Citable.locator`; null for the whole document. */
  locator: string | null
  url: string
  /** ISO 8601 day. */
  accessed: string
}

const LOCATOR = '{locator}'
const URL_TOKEN = '{url}'

/**
 * One GB/T 7714-2025 citation for a whole document page, with placeholders for what differs from
 * clause to clause: a separate string for each clause would be larger than the text of the page.
 */
export function citeTemplate(document: Citable): string {
  return gbt7714({ ...document, title: `${document.title}${LOCATOR}`, url: URL_TOKEN }, 2025)
}

/** The citation of one clause, made from the template of its document. Runs in the browser. */
export function fillCitation(template: string, place: CitedPlace): string {
  const values: Record<string, string> = {
    [LOCATOR]: place.locator === null ? '' : `：${place.locator}`,
    [URL_TOKEN]: place.url,
  }
  const filled = template.replace(/\{(?:locator|url)\}/g, (token) => values[token] ?? token)
  return fillAccessed(filled, place.accessed)
}
