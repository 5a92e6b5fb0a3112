import type { Citable } from '../citable.ts'

/** Title with the clause, as the western styles set it: the clause has no place of its own. */
export function titleWithClause(citable: Citable): string {
  return citable.locator === null ? citable.title : `${citable.title}：${citable.locator}`
}

/** The same inside double quotation marks: marks of its own become single ones. */
export function quotedTitle(citable: Citable): string {
  return titleWithClause(citable).replace(/“/g, '‘').replace(/”/g, '’')
}

/** Names in a row: A · A and B · A, B, and C; `and` is `&` in APA, which sets no comma before two. */
export function namesInRow(names: readonly string[], and: 'and' | '&'): string {
  const last = names.at(-1) ?? ''
  if (names.length < 3) return names.join(` ${and} `)
  return `${names.slice(0, -1).join(', ')}, ${and} ${last}`
}

/** The parts that are known, with a mark between them. */
export function known(parts: readonly (string | null)[], mark: string): string {
  return parts.filter((part) => part !== null && part !== '').join(mark)
}
