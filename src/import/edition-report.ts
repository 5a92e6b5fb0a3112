import type { Fate } from '../editions/align-clauses.ts'
import type { CarriedWork } from '../editions/carry-edition.ts'

const FATES: readonly [Fate, string][] = [
  ['same', 'unchanged'],
  ['changed', 'changed'],
  ['renumbered', 'renumbered'],
  ['moved', 'moved'],
  ['split', 'split'],
  ['joined', 'joined'],
  ['dropped', 'dropped'],
  ['new', 'new'],
]

/**
 * Describes the result of adding an edition: how clauses changed, and what was carried over or not.
 */
export function describeCarried(carried: CarriedWork, document: string): string[] {
  const { rows, marks, marksLeft, principles, principlesLeft } = carried
  const counts = FATES.flatMap(([fate, name]) => {
    const count = rows.filter((row) => row.fate === fate).length
    return count === 0 ? [] : [`${count} ${name}`]
  })
  const numbers = rows.filter(({ fate }) => !['same', 'changed', 'new'].includes(fate)).length
  const left = [...marksLeft, ...principlesLeft]
  return [
    `clauses against the former edition: ${counts.join(', ')}`,
    `taken over: ${marks} marks and notes, ${principles} principles`,
    ...(left.length > 0 ? [`left with the former edition: ${left.join('; ')}`] : []),
    ...(numbers > 0
      ? [`confirm the ${numbers} changes of numbers: npm run permalinks -- renumber ${document}`]
      : []),
    'then record its texts: npm run build; until then npm run check says that they are not recorded',
  ]
}
