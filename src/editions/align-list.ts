import { type LikenessTable, likenessTable, type Pairs } from './likeness-table.ts'

/** An entry of one of the two lists to align. */
export interface Unit {
  id: string
  pairs: Pairs
}

/** Indexes of entries in the left list, and of the entries in the right list that they became. */
export interface ListRow {
  left: number[]
  right: number[]
  likeness: number
  /** The pair was matched out of order: the text has another position now. */
  moved: boolean
}

/** Least likeness for two texts matched in order, and for two matched at any position. */
const IN_ORDER = 0.35
const ANYWHERE = 0.5
/**
 * Least likeness for the only unmatched texts between two sure pairs to count as one text,
 * rewritten.
 */
const REWRITTEN = 0.12
/** A text is part of another when at least this share of it is contained in the other. */
const PART = 0.62
/**
 * Two texts are the same text, extended or shortened, when the shorter shares at least this much
 * with the longer.
 */
const GROWN = 0.5
/** Bonus for an equal number: it decides between two equally similar texts. */
const SAME_NUMBER = 0.05

/**
 * Finds which text of the right list each text of the left list became. First the best pairs in
 * order (highest total likeness, by dynamic programming); what remains between two of them is
 * paired by position, then at any position by likeness; what remains after that may be part of a
 * text that was split or joined.
 */
export function alignLists(left: readonly Unit[], right: readonly Unit[]): ListRow[] {
  const table = likenessTable(
    left.map(({ pairs }) => pairs),
    right.map(({ pairs }) => pairs),
  )
  const state: State = { left, right, table, to: new Map(), from: new Map(), rows: [] }
  for (const [row, column] of bestInOrder(state)) pair(state, row, column, false)
  fillGaps(state)
  pairAnywhere(state)
  pairGrown(state)
  attachParts(state)
  return state.rows
}

interface State {
  left: readonly Unit[]
  right: readonly Unit[]
  table: LikenessTable
  to: Map<number, ListRow>
  from: Map<number, ListRow>
  rows: ListRow[]
}

function pair(state: State, row: number, column: number, moved: boolean): void {
  const likeness = state.table.likeness(row, column)
  const found: ListRow = { left: [row], right: [column], likeness, moved }
  state.to.set(row, found)
  state.from.set(column, found)
  state.rows.push(found)
}

function bestInOrder({ left, right, table }: State): [number, number][] {
  const width = right.length + 1
  const best = new Float64Array((left.length + 1) * width)
  const worth = (row: number, column: number) => {
    const likeness = table.likeness(row, column)
    if (likeness < IN_ORDER) return 0
    return likeness + (left[row]?.id === right[column]?.id ? SAME_NUMBER : 0)
  }
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const at = row * width + column
      const gain = worth(row, column)
      const paired = gain > 0 ? gain + (best[at + width + 1] ?? 0) : 0
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0)
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    const at = row * width + column
    const here = best[at] ?? 0
    const gain = worth(row, column)
    if (gain > 0 && here === gain + (best[at + width + 1] ?? 0)) pairs.push([row++, column++])
    else if (here === (best[at + width] ?? 0)) row++
    else column++
  }
  return pairs
}

// A gap between two pairs with one text on each side, or with the same numbers, was rewritten in
// place.
function fillGaps(state: State): void {
  const { left, right, table, to, from } = state
  for (let row = 0, column = 0; row < left.length || column < right.length; row++, column++) {
    const rows: number[] = []
    const columns: number[] = []
    while (row < left.length && !to.has(row)) rows.push(row++)
    while (column < right.length && !from.has(column)) columns.push(column++)
    const [one = -1, other = -1] = [rows[0], columns[0]]
    if (rows.length === 1 && columns.length === 1) {
      if (table.likeness(one, other) >= REWRITTEN) pair(state, one, other, false)
      continue
    }
    for (const index of rows) {
      const same = columns.find((candidate) => right[candidate]?.id === left[index]?.id)
      if (same !== undefined && table.likeness(index, same) >= REWRITTEN)
        pair(state, index, same, false)
    }
  }
}

function pairAnywhere(state: State): void {
  const { left, right, table, to, from } = state
  const candidates: [number, number, number][] = []
  for (const row of left.keys()) {
    if (to.has(row)) continue
    for (const column of right.keys()) {
      const likeness = from.has(column) ? 0 : table.likeness(row, column)
      if (likeness >= ANYWHERE) candidates.push([likeness, row, column])
    }
  }
  candidates.sort((a, b) => b[0] - a[0])
  for (const [, row, column] of candidates)
    if (!to.has(row) && !from.has(column)) pair(state, row, column, true)
}

// A text left over may be half of another one that is left over: it was extended or shortened.
function pairGrown(state: State): void {
  const { left, right, table, to, from } = state
  const free = [...right.keys()].filter((column) => !from.has(column))
  for (const row of left.keys()) {
    if (to.has(row)) continue
    const share = (column: number) =>
      Math.max(table.within(row, column), table.contains(row, column))
    const best = bestIndex(free.length, (index) => share(free[index] ?? 0))
    const column = best === null ? undefined : free[best]
    if (column === undefined || from.has(column) || share(column) < GROWN) continue
    pair(state, row, column, true)
  }
}

// A text contained in one that is already paired was split off from it, or joined to it.
function attachParts(state: State): void {
  const { left, right, table, to, from, rows } = state
  for (const column of right.keys()) {
    if (from.has(column)) continue
    const row = bestIndex(left.length, (index) => table.contains(index, column))
    const found = row === null ? undefined : to.get(row)
    if (!found || row === null || table.contains(row, column) < PART || found.left.length > 1)
      continue
    found.right.push(column)
    found.right.sort((a, b) => a - b)
    from.set(column, found)
  }
  for (const row of left.keys()) {
    if (to.has(row)) continue
    const column = bestIndex(right.length, (index) => table.within(row, index))
    const found = column === null ? undefined : from.get(column)
    if (!found || column === null || table.within(row, column) < PART || found.right.length > 1)
      continue
    found.left.push(row)
    found.left.sort((a, b) => a - b)
    to.set(row, found)
  }
  for (const row of left.keys())
    if (!to.has(row)) rows.push({ left: [row], right: [], likeness: 0, moved: false })
  for (const column of right.keys())
    if (!from.has(column)) rows.push({ left: [], right: [column], likeness: 0, moved: false })
}

function bestIndex(length: number, score: (index: number) => number): number | null {
  let best: number | null = null
  let most = 0
  for (let index = 0; index < length; index++) {
    const own = score(index)
    if (own > most) [best, most] = [index, own]
  }
  return best
}
