import { clauseText } from '../citation/clause-text.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { alignLists, type Unit } from './align-list.ts'
import { pairsOf } from './likeness-table.ts'

/**
 * What became of a clause from one edition to the next: `same` text and number, `changed` text
 * under the same number, `renumbered`, `moved` out of its order, `split` into several, `joined`
 * from several, `dropped`, `new`.
 */
export type Fate =
  | 'same'
  | 'changed'
  | 'renumbered'
  | 'moved'
  | 'split'
  | 'joined'
  | 'dropped'
  | 'new'

/** Clauses of the older edition, and the clauses of the newer edition that contain their text. */
export interface AlignedRow {
  from: string[]
  to: string[]
  fate: Fate
  /** 0 to 1; 0 for a clause that was dropped or is new. */
  likeness: number
}

/** Matches ids of articles, which are numbered through the whole text: `art38`, `a1-art3`. */
const ARTICLE = /(?:^|-)art\d+(?:_\d+)*(?:~\d+)?$/

/**
 * Aligns the clauses of two editions, in the order of the newer one; a dropped clause comes after
 * the clause that it followed. Articles are aligned across the whole text, chapters by their
 * headings, items inside the clauses that they belong to.
 */
export function alignClauses(older: Document, newer: Document): AlignedRow[] {
  const [left, right] = [sortClauses(older), sortClauses(newer)]
  const rows = [
    ...alignTrees(left.divisions, right.divisions, ownText, false),
    ...alignTrees(left.articles, right.articles, wholeText, true),
    ...alignTrees(left.others, right.others, wholeText, true),
  ]
  return inOrder(rows, older, newer)
}

/**
 * Groups clauses by how they are aligned: articles, the divisions that contain articles, and the
 * rest.
 */
function sortClauses({ clauses }: Document) {
  const groups: Record<'divisions' | 'articles' | 'others', Clause[]> = {
    divisions: [],
    articles: [],
    others: [],
  }
  const visit = (clause: Clause) => {
    if (ARTICLE.test(clause.id)) groups.articles.push(clause)
    else if ([...walkClauses(clause.children)].some(({ id }) => ARTICLE.test(id))) {
      groups.divisions.push(clause)
      clause.children.forEach(visit)
    } else groups.others.push(clause)
  }
  clauses.forEach(visit)
  return groups
}

function alignTrees(
  left: readonly Clause[],
  right: readonly Clause[],
  text: (clause: Clause) => string,
  deep: boolean,
): AlignedRow[] {
  if (left.length + right.length === 0) return []
  const unit = (clause: Clause): Unit => ({ id: clause.id, pairs: pairsOf(text(clause)) })
  return alignLists(left.map(unit), right.map(unit)).flatMap((row) => {
    const from = row.left.flatMap((index) => left[index] ?? [])
    const to = row.right.flatMap((index) => right[index] ?? [])
    const own = { ...rowOf(from, to, row.moved), likeness: row.likeness }
    if (!deep) return [own]
    const children = (clauses: Clause[]) => clauses.flatMap((clause) => clause.children)
    return [own, ...alignTrees(children(from), children(to), wholeText, true)]
  })
}

function rowOf(from: Clause[], to: Clause[], moved: boolean): Omit<AlignedRow, 'likeness'> {
  return {
    from: from.map(({ id }) => id),
    to: to.map(({ id }) => id),
    fate: fateOf(from, to, moved),
  }
}

function fateOf(from: Clause[], to: Clause[], moved: boolean): Fate {
  const [old, now] = [from[0], to[0]]
  if (!old) return 'new'
  if (!now) return 'dropped'
  if (to.length > 1) return 'split'
  if (from.length > 1) return 'joined'
  if (old.id !== now.id) return moved ? 'moved' : 'renumbered'
  return ownText(old) === ownText(now) ? 'same' : 'changed'
}

/** A clause's own text without its number, which may change from edition to edition. */
function ownText(clause: Clause): string {
  const text = clauseText(clause)
  return (text.startsWith(clause.label) ? text.slice(clause.label.length) : text).trim()
}

function wholeText(clause: Clause): string {
  return [clause, ...walkClauses(clause.children)].map(ownText).join('\n')
}

function inOrder(rows: AlignedRow[], older: Document, newer: Document): AlignedRow[] {
  const placesBefore = places(older)
  const placesNow = places(newer)
  // A dropped clause follows the last clause before it that still exists.
  const carried = new Map(rows.flatMap((row) => row.from.map((id) => [id, row.to[0]])))
  const order = [...placesBefore.keys()]
  const anchor = (id: string): number => {
    for (let at = placesBefore.get(id) ?? 0; at >= 0; at--) {
      const now = carried.get(order[at] ?? '')
      if (now !== undefined) return (placesNow.get(now) ?? 0) + 0.5
    }
    return -1
  }
  const rank = ({ from, to }: AlignedRow) =>
    to[0] === undefined ? anchor(from[0] ?? '') : (placesNow.get(to[0]) ?? 0)
  const before = ({ from }: AlignedRow) => placesBefore.get(from[0] ?? '') ?? 0
  return [...rows].sort((a, b) => rank(a) - rank(b) || before(a) - before(b))
}

function places({ clauses }: Document): Map<string, number> {
  return new Map(Array.from(walkClauses(clauses), ({ id }, index) => [id, index]))
}
