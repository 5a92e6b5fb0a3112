import type { Lock } from '../citation/lock-parts.ts'
import type { RenumberRecord } from '../citation/permalink-lock.ts'
import { addRecords, type Decision } from '../citation/permalink-update.ts'
import { walkClauses } from '../corpus/model.ts'
import {
  type ChainHistory,
  type Transition,
  type TransitionRow,
  unconfirmed,
} from './transition.ts'

/** Note on a table that a person confirmed as it was found. */
const CONFIRMED = '據文本比對，經人核定'

/** What a person states about the numbers of one edition. */
export interface RenumberRequest {
  /** Key of the edition that changed them; null for the latest. */
  edition: string | null
  /**
   * One number and the clauses that contain its text now (empty when it was dropped); null to
   * confirm what was found.
   */
  one: { id: string; to: string[] } | null
  /** Only rows with at least this likeness are confirmed. */
  least: number
  why: string | null
}

/** The transition to an edition, or why there is none. */
export function transitionTo(
  { chain, transitions }: ChainHistory,
  key: string | null,
): Transition | { error: string } {
  const found = key === null ? transitions.at(-1) : transitions.find(({ to }) => to.key === key)
  const keys = transitions.map(({ to }) => to.key).join(', ')
  return found ?? { error: `${chain.document} has no later edition ${key}: it has ${keys}` }
}

/** Records what a person confirmed or stated, after checking it against both editions. */
export function renumber(lock: Lock, history: ChainHistory, request: RenumberRequest): Decision {
  const transition = transitionTo(history, request.edition)
  if ('error' in transition) return transition
  const { document } = history.chain
  const why = request.why?.trim() || CONFIRMED
  const record = (id: string, to: readonly string[]): RenumberRecord => ({
    type: 'renumbering',
    id: `${document}/${id}`,
    to: to.map((target) => `${document}/${target}`),
    edition: transition.to.key,
    why,
  })
  if (request.one) {
    const error = refuse(transition, request.one)
    if (error) return { error }
    return { lock: addRecords(lock, [record(request.one.id, request.one.to)]) }
  }
  const rows = unconfirmed(transition).filter((row) => isLikely(row, request.least))
  if (rows.length === 0)
    return {
      error: `${document}: no change of a number is left to confirm in ${transition.to.key}`,
    }
  return {
    lock: addRecords(
      lock,
      rows.flatMap((row) => row.from.map((id) => record(id, row.to))),
    ),
  }
}

function isLikely({ fate, likeness }: TransitionRow, least: number): boolean {
  // A dropped clause has no likeness to anything: it is confirmed only when everything is.
  return fate === 'dropped' ? least === 0 : likeness >= least
}

function refuse({ from, to, rows }: Transition, { id, to: targets }: { id: string; to: string[] }) {
  const has = (edition: typeof from, wanted: string) =>
    [...walkClauses(edition.document.clauses)].some((clause) => clause.id === wanted)
  if (!has(from, id)) return `${id} is not in the edition ${from.key}`
  const missing = targets.find((target) => !has(to, target))
  if (missing !== undefined) return `${missing} is not in the edition ${to.key}`
  const known = rows.find((row) => row.from.includes(id))
  const isSaid = known?.confirmed && known.to.join() === targets.join() && known.fate !== 'same'
  return isSaid ? `${id} → ${targets.join(',') || 'dropped'} is recorded already` : null
}

/** A proposal as a line: `art12 → art15  renumbered, likeness 0.93`. */
export function describeRow({ from, to, fate, likeness, confirmed }: TransitionRow): string {
  const like = fate === 'dropped' ? '' : `, likeness ${likeness.toFixed(2)}`
  const change = `${from.join(' + ') || '–'} → ${to.join(' + ') || '–'}`
  return `${change}  ${fate}${like}${confirmed ? ', confirmed' : ''}`
}
