import type { Clause, Document } from '../corpus/model.ts'

/**
 * A clause by the printed numbers that lead to it, for tables: 二(八), 一(二)堅持源頭防範. An article stands
 * alone, since it is cited alone.
 */
export function labelPath(document: Document, id: string): string {
  return path(document.clauses, id, dashName)?.replace(/、$/, '') ?? id
}

/** The same where the text of the clause follows, with its heading: 一(二)——. */
export function labelBefore(document: Document, id: string): string {
  return path(document.clauses, id, ({ label }) => label)?.replace(/、$/, '') ?? id
}

type DashName = (dash: Clause, index: number) => string

function dashName({ heading }: Clause, index: number): string {
  return heading ?? `第${index + 1}點`
}

function path(clauses: readonly Clause[], id: string, nameDash: DashName): string | null {
  for (const [index, clause] of clauses.entries()) {
    const label = clause.kind === 'bullet' ? nameDash(clause, index) : clause.label
    if (clause.id === id) return label
    const below = path(clause.children, id, nameDash)
    if (below === null) continue
    return /^第.+[条條]/.test(below) ? below : `${label.replace(/[、.．]$/, '')}${below}`
  }
  return null
}
