import { clauseIndex } from '../corpus/clause-index.ts'
import type { Clause, Document } from '../corpus/model.ts'

/**
 * The path of printed numbers that leads to a clause, for tables: 二(八), 一(二)堅持源頭防範. For
 * an article its label alone, since it is cited alone.
 */
export function labelPath(document: Document, id: string): string {
  return path(document, id, dashName)?.replace(/、$/, '') ?? id
}

/** The same for use before the clause's text with its heading: 一(二)——. */
export function labelBefore(document: Document, id: string): string {
  return path(document, id, ({ label }) => label)?.replace(/、$/, '') ?? id
}

type DashName = (dash: Clause, index: number) => string

function dashName({ heading }: Clause, index: number): string {
  return heading ?? `第${index + 1}點`
}

function path(document: Document, id: string, nameDash: DashName): string | null {
  const { byId, places } = clauseIndex(document)
  let clause = byId.get(id) ?? null
  let below: string | null = null
  while (clause !== null) {
    const parent: Clause | null = places.get(clause)?.parent ?? null
    if (below === null || !/^第.+[条條]/.test(below)) {
      const beside = parent?.children ?? document.clauses
      const label =
        clause.kind === 'bullet' ? nameDash(clause, beside.indexOf(clause)) : clause.label
      below = below === null ? label : `${label.replace(/[、.．]$/, '')}${below}`
    }
    clause = parent
  }
  return below
}
