import type { FormerPieces } from '../citation/former-texts.ts'
import { quotablePieces } from '../citation/quotable-source.ts'
import type { Chain } from './chain.ts'

/**
 * The former editions of the chains, oldest first, as pieces that quotations are checked against.
 */
export function formerPieces(chains: Iterable<Chain>): FormerPieces[] {
  return [...chains].flatMap(({ document, editions }) =>
    editions
      .filter(({ place }) => place === 'former')
      .map((edition): FormerPieces => [document, edition.key, quotablePieces(edition.document)]),
  )
}
