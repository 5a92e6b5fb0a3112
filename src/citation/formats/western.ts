import type { Citable } from '../citable.ts'

/** Title with the clause appended: western styles have no separate field for it. */
export function titleWithClause(citable: Citable): string {
  return citable.locator === null ? citable.title : `${citable.title}：${citable.locator}`
}

/** The same for use inside double quotation marks: its own double marks become single ones. */
export function quotedTitle(citable: Citable): string {
  return titleWithClause(citable).replace(/“/g, '‘').replace(/”/g, '’')
}

/**
 * A list of names: A · A and B · A, B, and C; `and` is `&` in APA, which has no comma before the
 * second of two.
 */
export function namesInRow(names: readonly string[], and: 'and' | '&'): string {
  const last = names.at(-1) ?? ''
  if (names.length < 3) return names.join(` ${and} `)
  return `${names.slice(0, -1).join(', ')}, ${and} ${last}`
}

/** Joins the parts that are not null or empty. */
export function known(parts: readonly (string | null)[], mark: string): string {
  return parts.filter((part) => part !== null && part !== '').join(mark)
}
