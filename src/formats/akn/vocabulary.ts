/** Names of Akoma Ntoso 1.0 (OASIS, 2018-08-29), and this program's additions. */

export const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** Namespace for data that the schema does not cover, so that a text can be restored exactly. */
export const OWN = 'urn:x-clausary:1'

/** Elements used for clauses, with their abbreviations in an `eId` (Naming Convention 1.0, 5.2). */
export const ABBREVIATIONS = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  point: 'point',
  indent: 'indent',
  hcontainer: 'hcontainer',
} as const

export type ClauseElement = keyof typeof ABBREVIATIONS

/** Name of an hcontainer for paragraphs between the sub-clauses of a clause. */
export const BETWEEN = 'between'

/**
 * Encodes a string for one of our attributes: JSON escapes for characters that XML would lose or
 * normalize.
 */
export function pack(value: string): string {
  return value.replace(
    /[\\\p{Cc}\p{Cs}\ufffe\uffff]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Inverse of {@link pack}. */
export function unpack(value: string): string {
  return value.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
}
