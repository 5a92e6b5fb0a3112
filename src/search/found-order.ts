import type { Hit } from './hit.ts'

/**
 * Splits groups of hits so that clauses come first. A document with hits both in clauses and in
 * other text gets two groups, so that reading the groups in order gives all clauses before anything
 * else.
 */
export function clausesFirst<Group extends { clauses: readonly Hit[] }>(
  groups: readonly Group[],
): Group[] {
  const part = (wanted: boolean) =>
    groups.flatMap((group) => {
      const clauses = group.clauses.filter(({ isClause }) => isClause === wanted)
      return clauses.length > 0 ? [{ ...group, clauses }] : []
    })
  return [...part(true), ...part(false)]
}
