import { documentOf, type Lock } from '../citation/lock-parts.ts'
import type { RenumberRecord } from '../citation/permalink-lock.ts'
import { walkClauses } from '../corpus/model.ts'
import { type AlignedRow, alignClauses, type Fate } from './align-clauses.ts'
import type { Chain, Edition } from './chain.ts'

/** A row of the alignment, with whether a person confirmed its numbers. */
export interface TransitionRow extends AlignedRow {
  /** Also true where no number changed, since there is nothing to confirm. */
  confirmed: boolean
}

/** What became of every clause from one edition to the next. */
export interface Transition {
  from: Edition
  to: Edition
  rows: TransitionRow[]
}

/** A document through time: its editions, and the transition between each two. */
export interface ChainHistory {
  chain: Chain
  /** From each edition to the next; computed on first access. */
  readonly transitions: Transition[]
}

/** The history of a chain: aligned by text, overridden by what people confirmed or corrected. */
export function chainHistory(chain: Chain, lock: Lock): ChainHistory {
  let found: Transition[] | null = null
  return {
    chain,
    get transitions() {
      found ??= transitionsOf(chain, lock)
      return found
    },
  }
}

function transitionsOf({ document, editions }: Chain, lock: Lock): Transition[] {
  const decided = lock.records.flatMap(({ record }) =>
    record.type === 'renumbering' && documentOf(record.id) === document ? [record] : [],
  )
  return editions.slice(1).map((to, index) => {
    const from = editions[index] ?? to
    const rows = alignClauses(from.document, to.document)
    // A clause that was withdrawn after the confirmation is no longer a valid target.
    const there = new Set(Array.from(walkClauses(to.document.clauses), ({ id }) => id))
    const own = decided
      .filter(({ edition }) => edition === to.key)
      .map((one) => ({ ...one, to: one.to.filter((id) => there.has(bare(id))) }))
    return { from, to, rows: withDecisions(rows, own) }
  })
}

/** The histories of the documents that have several editions, by id. */
export function chainHistories(chains: Iterable<Chain>, lock: Lock): Map<string, ChainHistory> {
  const found = new Map<string, ChainHistory>()
  for (const chain of chains)
    if (chain.editions.length > 1) found.set(chain.document, chainHistory(chain, lock))
  return found
}

const UNCHANGED: ReadonlySet<Fate> = new Set(['same', 'changed', 'new'])

function withDecisions(rows: readonly AlignedRow[], decided: readonly RenumberRecord[]) {
  const to = new Map(decided.map(({ id, to }) => [bare(id), to.map(bare)]))
  const found: TransitionRow[] = []
  const given = new Set<string>()
  for (const row of rows) {
    const agrees = row.from.every((id) => to.get(id)?.join() === row.to.join())
    const kept = agrees ? row.from : row.from.filter((id) => !to.has(id))
    const confirmed = UNCHANGED.has(row.fate) || (row.from.length > 0 && agrees)
    for (const id of row.from.filter((id) => !kept.includes(id))) {
      const targets = to.get(id) ?? []
      for (const target of targets) given.add(target)
      found.push({ ...row, from: [id], to: targets, fate: fateOf(id, targets), confirmed: true })
    }
    if (kept.length > 0 || row.from.length === 0) found.push({ ...row, from: kept, confirmed })
    else for (const id of row.to) found.push({ ...newRow(id), confirmed: true })
  }
  return found.filter(({ from, to }) => from.length > 0 || !to.every((id) => given.has(id)))
}

function newRow(id: string): AlignedRow {
  return { from: [], to: [id], fate: 'new', likeness: 0 }
}

function fateOf(id: string, to: readonly string[]): Fate {
  if (to.length === 0) return 'dropped'
  if (to.length > 1) return 'split'
  return to[0] === id ? 'changed' : 'renumbered'
}

function bare(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}

/** Rows with number changes that nobody has confirmed yet. */
export function unconfirmed({ rows }: Transition): TransitionRow[] {
  return rows.filter(({ confirmed }) => !confirmed)
}
/** The clauses that contain the text of a clause in another edition of the chain. */
export interface Whereabouts {
  /** Empty when it was dropped on the way, or did not exist yet. */
  ids: string[]
  /** Whether a person confirmed every step that changed a number. */
  confirmed: boolean
}

/** Follows a clause from one edition to another, forwards or backwards in time. */
export function follow(
  { chain, transitions }: ChainHistory,
  id: string,
  from: Edition,
  to: Edition,
): Whereabouts {
  const [start, end] = [chain.editions.indexOf(from), chain.editions.indexOf(to)]
  const step = start <= end ? 1 : -1
  let found: Whereabouts = { ids: [id], confirmed: true }
  for (let at = start; at !== end; at += step) {
    const transition = transitions[step > 0 ? at : at - 1]
    if (transition) found = followOnce(transition, found, step > 0)
  }
  return found
}

function followOnce({ rows }: Transition, { ids, confirmed }: Whereabouts, forwards: boolean) {
  const next = new Set<string>()
  let sure = confirmed
  for (const row of rows) {
    const [here, there] = forwards ? [row.from, row.to] : [row.to, row.from]
    if (!here.some((id) => ids.includes(id))) continue
    for (const id of there) next.add(id)
    sure &&= row.confirmed
  }
  return { ids: [...next], confirmed: sure }
}
