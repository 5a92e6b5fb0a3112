/** The data of the surrounding text, which applies to all its clauses. */
export function textAround(clause: HTMLElement): DOMStringMap {
  return clause.closest<HTMLElement>('[data-cite]')?.dataset ?? {}
}

/** The permalink of a clause. */
export function linkOf(clause: HTMLElement): string {
  return (textAround(clause)['permalink'] ?? '').replace('{clause}', clause.id)
}
