import type { Document } from '../corpus/model.ts'
import { type Principle, shortName } from '../principles/principle.ts'
import { statementsOf } from '../principles/state.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import { documentMark, levelRank } from './levels.ts'
import { byLevel } from './pages.ts'
import { type PassagePlace, passagePlace } from './passage-place.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** A column of the matrix: a document, or if there are many, all documents of a level. */
export interface MatrixColumn {
  mark: string
  rank: number | undefined
  /** Id of the document; null for a level. */
  document: string | null
}

/** Where a column states a principle. */
export interface MatrixCell {
  places: PassagePlace[]
  /** Total numbers of passages and documents; fewer places may be listed. */
  passages: number
  documents: number
}

export interface MatrixRow {
  principle: Principle
  name: string
  cells: MatrixCell[]
  /** First and last column that state it, counted from 0; `last` is -1 if none does. */
  last: number
  first: number
}

/** Rows with the same last column; the groups are ordered from the farthest down. */
export interface MatrixGroup {
  /** Their last column; null for principles that no text states. */
  end: MatrixColumn | null
  /** Whether every column states all of them. */
  all: boolean
  rows: MatrixRow[]
}

export interface PrincipleMatrix {
  columns: MatrixColumn[]
  groups: MatrixGroup[]
}

/** With more documents, columns are levels. */
const MOST_DOCUMENTS = 6
/** Most places listed in a cell. */
const MOST_PLACES = 8

/**
 * Which document states which principle where, with principles ordered by how far down they reach.
 */
export function principleMatrix(corpus: Corpus, reader: Reader): PrincipleMatrix {
  const documents = byLevel(corpus.documents)
  const sets = columnSets(documents)
  const columns = sets.map(({ documents: [first], byDocument }) => ({
    mark: first
      ? shower(
          first,
          reader,
        )(byDocument ? documentMark(first, documents) : (first.meta.level ?? '—'))
      : '',
    rank: levelRank(first?.meta.level ?? null),
    document: byDocument && first ? first.id : null,
  }))
  const rows = corpus.principles.map((principle) => rowOf(principle, sets, reader))
  return { columns, groups: groupRows(rows, columns) }
}

interface ColumnSet {
  documents: Document[]
  byDocument: boolean
}

function columnSets(documents: readonly Document[]): ColumnSet[] {
  if (documents.length <= MOST_DOCUMENTS)
    return documents.map((document) => ({ documents: [document], byDocument: true }))
  const levels = [...site.levels.map(({ name }) => name), null]
  const known = new Set<string | null>(site.levels.map(({ name }) => name))
  return levels
    .map((level) => ({
      documents: documents.filter(({ meta }) =>
        level === null ? !known.has(meta.level) : meta.level === level,
      ),
      byDocument: false,
    }))
    .filter((set) => set.documents.length > 0)
}

function rowOf(principle: Principle, sets: readonly ColumnSet[], reader: Reader): MatrixRow {
  const cells = sets.map(({ documents }) => {
    const statements = statementsOf(principle, documents)
    return {
      places: statements
        .slice(0, MOST_PLACES)
        .map(({ document, id }) => passagePlace(document, id, reader)),
      passages: statements.length,
      documents: new Set(statements.map(({ document }) => document)).size,
    }
  })
  const says = ({ passages }: MatrixCell) => passages > 0
  return {
    principle,
    name: reader.convert(shortName(principle)),
    cells,
    first: cells.findIndex(says),
    last: cells.findLastIndex(says),
  }
}

function groupRows(rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): MatrixGroup[] {
  const ends = [...columns.keys()].reverse().concat(-1)
  return ends.flatMap((end) => {
    const own = rows
      .filter(({ last }) => last === end)
      .sort((x, y) => total(y) - total(x) || (x.principle.id < y.principle.id ? -1 : 1))
    const all = own.every(({ cells }) => cells.every(({ passages }) => passages > 0))
    return own.length === 0 ? [] : [{ end: columns[end] ?? null, all, rows: own }]
  })
}

function total({ cells }: MatrixRow): number {
  return cells.reduce((sum, { passages }) => sum + passages, 0)
}
