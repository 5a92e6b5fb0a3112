import type { Hit } from './hit.ts'

/** Hits with clauses before text outside clauses, each in their order. */
export function clausesFirst(hits: readonly Hit[]): Hit[] {
  return [...hits.filter(({ isClause }) => isClause), ...hits.filter(({ isClause }) => !isClause)]
}

/** Documents in which a clause was found before those in which only other text was. */
export function documentsInOrder<Group extends { clauses: readonly Hit[] }>(
  groups: readonly Group[],
): Group[] {
  const hasClause = ({ clauses }: Group) => clauses[0]?.isClause === true
  return [...groups.filter(hasClause), ...groups.filter((group) => !hasClause(group))]
}
