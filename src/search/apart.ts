import type { Expression } from './expression.ts'

/**
 * Separator between the id of a document and the key of its edition in an edition's id:
 * `rules/@2018-01-01`.
 */
const EDITION = '/@'

/** Id, in the search, of an edition that is not shown at the document's own address. */
export function editionId(document: string, key: string): string {
  return `${document}${EDITION}${key}`
}

/**
 * Whether an id names such an edition. Their hits are returned separately from those in current
 * texts.
 */
export function isEdition(id: string): boolean {
  return id.includes(EDITION)
}

/** The document that an id of either kind belongs to. */
export function documentOfId(id: string): string {
  return id.split(EDITION)[0] ?? id
}

/** Address of a clause: `rules/art12`, or in an edition `rules/art12/@2018-01-01`. */
export function hitAddress(id: string, clause: string): string {
  if (!isEdition(id)) return `${id}/${clause}`
  const [document = id, key = ''] = id.split(EDITION)
  return `${document}/${clause}${EDITION}${key}`
}

/**
 * Whether a query contains a filter on force. Then editions with that force are ordinary results.
 */
export function asksForStatus(expression: Expression | null): boolean {
  if (expression === null) return false
  if (expression.type === 'filter') return expression.field === 'status'
  if (expression.type === 'and' || expression.type === 'or')
    return expression.parts.some(asksForStatus)
  return expression.type === 'not' && asksForStatus(expression.part)
}
