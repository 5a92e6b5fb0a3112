import type { Expression } from './expression.ts'

/** Between the id of a document and the key of its edition in the id of an edition: `rules/@2018-01-01`. */
const EDITION = '/@'

/** Id of an edition that a document's own address does not show, as the search names it. */
export function editionId(document: string, key: string): string {
  return `${document}${EDITION}${key}`
}

/** Whether an id names such an edition: it is found apart from the texts of today. */
export function isEdition(id: string): boolean {
  return id.includes(EDITION)
}

/** The document that an id of either kind belongs to. */
export function documentOfId(id: string): string {
  return id.split(EDITION)[0] ?? id
}

/** Address of a clause: `rules/art12`, in an edition `rules/art12/@2018-01-01`. */
export function hitAddress(id: string, clause: string): string {
  if (!isEdition(id)) return `${id}/${clause}`
  const [document = id, key = ''] = id.split(EDITION)
  return `${document}/${clause}${EDITION}${key}`
}

/** Whether a query itself names a force, so that editions of that force are what it asks for. */
export function asksForStatus(expression: Expression | null): boolean {
  if (expression === null) return false
  if (expression.type === 'filter') return expression.field === 'status'
  if (expression.type === 'and' || expression.type === 'or')
    return expression.parts.some(asksForStatus)
  return expression.type === 'not' && asksForStatus(expression.part)
}
