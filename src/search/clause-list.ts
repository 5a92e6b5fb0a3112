import { BASE, digitAt, NumberWriter, readNumbers } from './place-list.ts'

/**
 * The clauses of a document with an n-gram in any of their texts, ascending. An entry is twice the
 * clause's position among the searchable clauses of the document, plus 1 if the clause has several
 * texts (two readings, or scripts that differ). For such a clause only reading it shows whether two
 * n-grams occur in the same text.
 */
export type ClauseList = readonly number[]

/**
 * Encodes a list: its length, the first clause, and the difference of each clause from the one
 * before.
 */
export function writeClauses(list: ClauseList): string {
  const writer = new NumberWriter()
  addClauses(writer, list)
  return writer.take()
}

/** Appends a list to a writer, encoded in the same way. */
export function addClauses(writer: NumberWriter, list: ClauseList): void {
  writer.add(list.length)
  let before = 0
  for (const clause of list) {
    writer.add(clause - before)
    before = clause
  }
}

/** Decodes consecutive lists, one per document. */
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

/** Splits consecutive lists, one per document, without decoding them. */
export function splitClauses(text: string): string[] {
  const lists: string[] = []
  let start = 0
  let length = 0
  let unit = 1
  /** Numbers of the list that follow; null in its length. */
  let left: number | null = null
  for (let at = 0; at < text.length; at++) {
    const digit = digitAt(text, at)
    if (left === null) {
      length += (digit % BASE) * unit
      unit *= BASE
    }
    if (digit >= BASE) continue
    left = left === null ? length : left - 1
    if (left > 0) continue
    lists.push(text.slice(start, at + 1))
    start = at + 1
    length = 0
    unit = 1
    left = null
  }
  return lists
}

/** Whether some clause is in all lists: certainly, perhaps, or not. */
export function shareClause(lists: readonly ClauseList[]): 'yes' | 'perhaps' | 'no' {
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list))
  const shared = first.filter((clause) => sets.every((set) => set.has(clause)))
  if (shared.some((clause) => clause % 2 === 0)) return 'yes'
  return shared.length > 0 ? 'perhaps' : 'no'
}
