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

/** A column of the matrix: a document, or where there are many, all documents of a level. */
export interface MatrixColumn {
  mark: string
  rank: number | undefined
  /** Address of the document; null for a level. */
  document: string | null
}

/** What a column says of a principle. */
export interface MatrixCell {
  places: PassagePlace[]
  /** Passages and documents; the places shown may be fewer. */
  passages: number
  documents: number
}

export interface MatrixRow {
  principle: Principle
  name: string
  cells: MatrixCell[]
  /** The last column that states it, -1 for none; the first is 0. */
  last: number
  first: number
}

/** Rows that go equally far down, farthest first. */
export interface MatrixGroup {
  /** The column that they end in; null for principles that no text states. */
  end: MatrixColumn | null
  /** Whether every column states every one of them. */
  all: boolean
  rows: MatrixRow[]
}

export interface PrincipleMatrix {
  columns: MatrixColumn[]
  groups: MatrixGroup[]
}

/** Above this number of documents columns are levels. */
const MOST_DOCUMENTS = 6
/** Places that a cell lists. */
const MOST_PLACES = 8

/** Which document says which principle where, principles by how far down they go. */
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
