import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Problem } from '../corpus/problem.ts'
import { readClause } from '../corpus/reading.ts'
import { searchable } from '../script/fold.ts'
import type { Principle } from './principle.ts'

/** A clause that states a principle, with the wording found in it; null where an editor said so. */
export interface Statement {
  document: Document
  clause: Clause
  wording: string | null
}

/** The first wording of a principle that a clause's own text has, in either reading. */
export function findWording(principle: Principle, clause: Clause): string | null {
  const texts = (['corrected', 'published'] as const).map(
    (reading) => searchable(readClause(clause, reading).join('\n')).folded,
  )
  const found = principle.wordings.find((wording) => {
    const needle = searchable(wording).folded
    return texts.some((text) => text.includes(needle))
  })
  return found ?? null
}

/** Adds to every clause the principles whose wordings it has. Changes the document. */
export function assignPrinciples(document: Document, principles: readonly Principle[]): void {
  for (const clause of walkClauses(document.clauses)) {
    const found = principles.filter((principle) => findWording(principle, clause) !== null)
    clause.principles = [...new Set([...clause.principles, ...found.map(({ id }) => id)])].sort()
  }
}

/** Every clause that states a principle, in the order of the corpus. */
export function statementsOf(principle: Principle, documents: readonly Document[]): Statement[] {
  return documents.flatMap((document) =>
    [...walkClauses(document.clauses)]
      .filter((clause) => clause.principles.includes(principle.id))
      .map((clause) => ({ document, clause, wording: findWording(principle, clause) })),
  )
}

/** Clauses that have a wording without naming its principle, and names that no principle has. */
export function checkPrinciples(
  documents: readonly Document[],
  principles: readonly Principle[],
): Problem[] {
  const known = new Set(principles.map(({ id }) => id))
  const problems: Problem[] = []
  for (const document of documents)
    for (const clause of walkClauses(document.clauses)) {
      const fail = (message: string, hint: string) =>
        problems.push({
          rule: 'principles',
          severity: 'error',
          message: `clause ${clause.id} ${message}`,
          hint,
          file: document.file,
          line: clause.headline.line,
          column: 0,
        })
      for (const id of clause.principles)
        if (!known.has(id))
          fail(`names the principle ${id}, which does not exist`, 'remove or add it')
      for (const principle of principles) {
        const wording = clause.principles.includes(principle.id)
          ? null
          : findWording(principle, clause)
        if (wording !== null)
          fail(
            `says ${JSON.stringify(wording)} and does not name ${principle.id}`,
            `add ${principle.id} to its principles in the frontmatter, or split the source again`,
          )
      }
    }
  return problems
}
