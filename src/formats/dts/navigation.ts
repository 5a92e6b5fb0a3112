import { absolute, permalink } from '../../citation/address.ts'
import { locator } from '../../citation/locator.ts'
import type { Clause, Document } from '../../corpus/model.ts'
import { walkClauses } from '../../corpus/model.ts'
import { clauseElement } from '../akn/clause-element.ts'
import { resourceNode } from './collection.ts'
import { type DtsCorpus, dtsPath, HEAD, type Node } from './templates.ts'

/** A navigation request: a clause, a depth, or both. */
export interface Asked {
  /** Id of a clause; null for the whole tree. */
  ref: string | null
  /** -1 for all descendants, 0 for siblings; null for the clause alone. */
  down: number | null
}

/** Path of an answer below `dts/`: `navigation/central/2-8/down-1`. */
export function navigationPath(document: string, { ref, down }: Asked): string {
  return ['navigation', document, ...(ref === null ? [] : [ref]), `down${down ?? ''}`].join('/')
}

/**
 * All possible requests for a document: its tree to each depth, and each clause with its subtree.
 */
export function askable(document: Document): Asked[] {
  const depths = (clauses: readonly Clause[]) => {
    const deepest = Math.max(heightOf(clauses), 1)
    return [-1, ...Array.from({ length: deepest }, (_, index) => index + 1)]
  }
  return [
    ...depths(document.clauses).map((down) => ({ ref: null, down })),
    ...[...walkClauses(document.clauses)].flatMap(({ id, children }) =>
      [null, 0, ...depths(children)].map((down) => ({ ref: id, down })),
    ),
  ]
}

function heightOf(clauses: readonly Clause[]): number {
  return clauses.reduce((most, { children }) => Math.max(most, 1 + heightOf(children)), 0)
}

/** The answer: citable units in text order. @throws for an unknown clause */
export function navigation(document: Document, asked: Asked, { site }: DtsCorpus): Node {
  const all = allUnits(document)
  const own = (asked.ref === null ? null : all.get(asked.ref)) ?? null
  if (asked.ref !== null && own === null)
    throw new Error(`no clause ${asked.ref} in ${document.id}`)
  const tell = (unit: Unit) => citableUnit(unit, document, site)
  const path = `${dtsPath(site)}${navigationPath(document.id, asked)}.json`
  return {
    ...{ ...HEAD, '@id': absolute(path, site), '@type': 'Navigation' },
    resource: resourceNode(document, site),
    ...(own !== null && { ref: tell(own) }),
    ...(asked.down !== null && { member: members([...all.values()], own, asked.down).map(tell) }),
  }
}

/** A clause with its depth and its parent. */
interface Unit {
  clause: Clause
  level: number
  parent: Clause | null
}

const units = new WeakMap<readonly Clause[], ReadonlyMap<string, Unit>>()

/** All clauses of a document by id, in text order. */
function allUnits({ clauses }: Document): ReadonlyMap<string, Unit> {
  const all =
    units.get(clauses) ??
    new Map(Array.from(unitsOf(clauses, null, 1), (unit) => [unit.clause.id, unit]))
  units.set(clauses, all)
  return all
}

function* unitsOf(
  clauses: readonly Clause[],
  parent: Clause | null,
  level: number,
): Generator<Unit> {
  for (const clause of clauses) {
    yield { clause, level, parent }
    yield* unitsOf(clause.children, clause, level + 1)
  }
}

function members(all: readonly Unit[], own: Unit | null, down: number): Unit[] {
  if (own !== null && down === 0) return all.filter(({ parent }) => parent === own.parent)
  const deepest = down < 0 ? Number.POSITIVE_INFINITY : (own?.level ?? 0) + down
  const below = own && new Set(walkClauses([own.clause]))
  return all.filter(({ clause, level }) => level <= deepest && (below?.has(clause) ?? true))
}

function citableUnit(
  { clause, level, parent }: Unit,
  document: Document,
  site: DtsCorpus['site'],
): Node {
  const { script } = document.meta
  const name = locator(document, clause.id)?.name ?? clause.label
  const title = [name, clause.heading].filter(Boolean).join(' ')
  return {
    ...{ identifier: clause.id, '@type': 'CitableUnit', level, parent: parent?.id ?? null },
    '@id': permalink(document.id, clause.id, site),
    citeType: clauseElement(clause),
    dublinCore: { title: [{ lang: script, value: title }] },
  }
}
