import type { Problem } from '../corpus/problem.ts'
import { type ChainHistory, unconfirmed } from './transition.ts'

/**
 * Warnings for the editor: an announced edition whose day has come, and number changes that nobody
 * has confirmed.
 *
 * @param today - ISO 8601 day; only a check passes it, never a build
 */
export function chainWarnings(histories: Iterable<ChainHistory>, today: string): Problem[] {
  return [...histories].flatMap(({ chain, transitions }) => {
    const due = chain.editions.find(({ place, key }) => place === 'future' && key <= today)
    const open = transitions.flatMap((one) => {
      const count = unconfirmed(one).length
      return count === 0 ? [] : [{ count, to: one.to }]
    })
    return [
      ...(due
        ? [
            warning(
              due.document.file,
              `the edition ${due.key} of ${chain.document} came into force`,
              `npm run editions -- promote ${chain.document}`,
            ),
          ]
        : []),
      ...open.map(({ count, to }) =>
        warning(
          to.document.file,
          `${count} changes of numbers in the edition ${to.key} are not confirmed`,
          `npm run permalinks -- renumber ${chain.document} --edition ${to.key}`,
        ),
      ),
    ]
  })
}

function warning(file: string, message: string, hint: string): Problem {
  return { rule: 'edition', severity: 'warning', message, hint, file, line: 0, column: 0 }
}
