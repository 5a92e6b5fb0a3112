import { NumberWriter, readNumbers } from './place-list.ts'

/**
 * Clauses of a document that have a gram in any of their texts, ascending: of each twice its place among the
 * searchable clauses of the document, and 1 more where the clause has several texts, of its two readings or
 * scripts. Of such a clause only its text says whether two grams stand in the same one.
 */
export type ClauseList = readonly number[]

/** A list as a text: how many clauses, the first, and by how much each is after the one before. */
export function writeClauses(list: ClauseList): string {
  const writer = new NumberWriter()
  addClauses(writer, list)
  return writer.take()
}

/** The same behind what a writer has. */
export function addClauses(writer: NumberWriter, list: ClauseList): void {
  writer.add(list.length)
  let before = 0
  for (const clause of list) {
    writer.add(clause - before)
    before = clause
  }
}

/** The lists that stand one behind the other in a text, one a document. */
export function readClauses(text: string): ClauseList[] {
  const numbers = readNumbers(text)
  const lists: number[][] = []
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + (numbers[at] ?? 0)
    let clause = 0
    lists.push(
      numbers.slice(at + 1, end).map((step) => {
        clause += step
        return clause
      }),
    )
    at = end
  }
  return lists
}

/** Whether a clause is in all lists: surely, perhaps, or not. */
export function shareClause(lists: readonly ClauseList[]): 'yes' | 'perhaps' | 'no' {
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list))
  const shared = first.filter((clause) => sets.every((set) => set.has(clause)))
  if (shared.some((clause) => clause % 2 === 0)) return 'yes'
  return shared.length > 0 ? 'perhaps' : 'no'
}
