import { createHash } from 'node:crypto'
import type { Document } from '../corpus/model.ts'
import { site } from '../site.ts'
import { byLevel } from './pages.ts'

/** The properties that documents are grouped by. */
export const SHELF_KINDS = ['level', 'kind', 'year', 'issuer'] as const
export type ShelfKind = (typeof SHELF_KINDS)[number]

/** What each is called on the pages. */
export const SHELF_NAMES = { level: '層級', kind: '文種', year: '年份', issuer: '機關' } as const

/** Documents that share a property. */
export interface Shelf {
  by: ShelfKind
  /** The value in the documents: 中央, 條例, 2016, 國務院. */
  name: string
  /** Path below `documents/`: `level/central`, `year/2016`, `issuer/1f2e3d4c`. */
  path: string
  documents: Document[]
}

/** Most shelves of one kind; less frequent values are found in the list of all documents. */
const MOST_SHELVES = 120

// Cached: both scripts and the home page use the same shelves.
const known = new WeakMap<readonly Document[], Shelf[]>()

/** Every shelf of a corpus: levels from the top down, years from the latest, others by size. */
export function shelvesOf(documents: readonly Document[]): Shelf[] {
  const shelves = known.get(documents) ?? SHELF_KINDS.flatMap((by) => shelvesBy(by, documents))
  known.set(documents, shelves)
  return shelves
}

function shelvesBy(by: ShelfKind, documents: readonly Document[]): Shelf[] {
  const groups = new Map<string, Document[]>()
  for (const document of byLevel(documents)) {
    for (const value of valuesOf(by, document)) {
      const group = groups.get(value)
      if (group) group.push(document)
      else groups.set(value, [document])
    }
  }
  const shelves = [...groups].map(([name, found]) => ({
    ...{ by, name, documents: found },
    path: `${by}/${slugOf(by, name)}`,
  }))
  const bySize = shelves.sort((a, b) => b.documents.length - a.documents.length)
  return (by === 'issuer' || by === 'kind' ? bySize : inOrder(by, shelves)).slice(0, MOST_SHELVES)
}

function inOrder(by: ShelfKind, shelves: Shelf[]): Shelf[] {
  if (by === 'year') return shelves.sort((a, b) => b.name.localeCompare(a.name, 'en'))
  const rank = ({ name }: Shelf) => {
    const index = site.levels.findIndex((level) => level.name === name)
    return index < 0 ? site.levels.length : index
  }
  return shelves.sort((a, b) => rank(a) - rank(b))
}

function valuesOf(by: ShelfKind, { meta }: Document): string[] {
  switch (by) {
    case 'level':
      return meta.level === null ? [] : [meta.level]
    case 'kind':
      return meta.kind === null ? [] : [meta.kind]
    case 'year':
      return meta.date.value === null ? [] : [meta.date.value.slice(0, 4)]
    case 'issuer':
      return (meta.issuer.value ?? '').split(/[、，,；;\s]+/u).filter(Boolean)
  }
}

function slugOf(by: ShelfKind, name: string): string {
  if (by === 'year') return name
  const level = site.levels.find((one) => by === 'level' && one.name === name)
  return level?.slug ?? createHash('sha256').update(name).digest('hex').slice(0, 8)
}
