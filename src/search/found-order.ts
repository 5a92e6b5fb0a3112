import type { Hit } from './hit.ts'

/**
 * Groups of hits with those of clauses first. A document in which both a clause and other text was found
 * has a group of each, so that whoever reads the groups in order reads all clauses before anything else.
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
