import { site } from '../site.ts'
import type { Reader } from './reader.ts'

/**
 * An issuer for lists and cards, in the reader's script, with its short name from the settings if
 * there is one.
 */
export function issuerName(name: string, { convert }: Reader): string {
  const known = site.issuers.find((issuer) => convert(issuer.name) === name)
  return known === undefined ? name : convert(known.short)
}
