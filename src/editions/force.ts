import type { EditionStatus } from '../corpus/status.ts'
import type { Edition } from './chain.ts'
import type { ChainHistory } from './transition.ts'

/** Whether a text is in force. There is no value for "unknown": then nothing is said. */
export type Force = 'in-force' | 'former' | 'future' | 'repealed' | 'replaced' | 'expired'

/** The legal force of an edition, with its days. */
export interface ForceOf {
  force: Force | null
  /** First day in force. */
  from: string | null
  /** First day no longer in force. */
  until: string | null
  /** The edition that replaced it; null if there is none. */
  next: Edition | null
}

/**
 * The legal force of one edition. Stated facts take precedence over its position among the
 * editions. The current day is not used: a site shows the same until somebody changes it.
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
