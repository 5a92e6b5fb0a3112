/** Names of Akoma Ntoso 1.0 (OASIS, 2018-08-29), and what this program adds to them. */

export const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** Namespace of what the schema has no place for, so that a text comes back as it was. */
export const OWN = 'urn:x-clausary:1'

/** Elements that clauses become, with the abbreviation that an `eId` has for them (Naming Convention 1.0, 5.2). */
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

/** hcontainer of paragraphs that stand between the sub-clauses of a clause. */
export const BETWEEN = 'between'

/** A string in an attribute of ours: escapes of JSON for what XML would lose or normalise. */
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
