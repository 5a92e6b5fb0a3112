import type { EditionStatus } from '../corpus/status.ts'
import type { Edition } from './chain.ts'
import type { ChainHistory } from './transition.ts'

/** Whether a text is in force, as far as it is known: nothing is said of a text of which nothing is. */
export type Force = 'in-force' | 'former' | 'future' | 'repealed' | 'replaced' | 'expired'

/** The force of an edition, with the days of it. */
export interface ForceOf {
  force: Force | null
  /** First day of its force. */
  from: string | null
  /** First day on which it no longer is in force. */
  until: string | null
  /** The edition that took its place; null where there is none. */
  next: Edition | null
}

/**
 * The force of one edition. What is written of it counts before what its place among the editions says.
 * The day of today does not enter: a site says the same until somebody changes it.
 */
export function forceOf(
  status: EditionStatus | undefined,
  history: ChainHistory | undefined,
  edition: Edition | null,
): ForceOf {
  const editions = history?.chain.editions ?? []
  const at = edition ? editions.indexOf(edition) : -1
  const next = at < 0 ? null : (editions[at + 1] ?? null)
  const dated = next?.key.includes('-') ? next.key : null
  const until = status?.until?.value ?? status?.repealed?.date ?? dated
  const from = status?.inForce?.value ?? null
  return { force: forceFrom(status, edition), from, until, next }
}

function forceFrom(status: EditionStatus | undefined, edition: Edition | null): Force | null {
  if (status?.repealed) return 'repealed'
  if (edition?.place === 'former') return 'former'
  if (status?.replacedBy?.length) return 'replaced'
  if (edition?.place === 'future') return 'future'
  if (status?.until) return 'expired'
  return status?.inForce || edition ? 'in-force' : null
}
