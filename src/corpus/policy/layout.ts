/**
 * Separators between the blocks of a text. A policy file has the two usual ones and the exceptions;
 * the model has the separator of each block.
 */
import type { PolicyFrontmatter } from '../frontmatter.ts'
import type { Block, Clause, Document } from '../model.ts'
import { walkClauses } from '../model.ts'
import { readBlock } from '../reading.ts'
import { followsRow, tableRuns } from '../table.ts'
import { isTableRow } from '../table-row.ts'
import { type TableForm, tableForm, tableNode } from './table.ts'

type Layout = PolicyFrontmatter['layout']

interface Place {
  /** Name of the block in the list of exceptions. */
  key: string
  block: Block
  /** Whether it usually continues on the line of a headline. */
  runIn: boolean
  /** Whether it is a row of a table below another one: it always starts the next line. */
  row: boolean
}

/** Every block with its name in the layout: `front-1`, `2-4`, `2-4-p1`, `closing-1`. */
export function* layoutPlaces(
  document: Pick<Document, 'front' | 'clauses' | 'closing'>,
): Generator<Place> {
  yield* partPlaces('front', document.front)
  for (const clause of walkClauses(document.clauses)) yield* clausePlaces(clause)
  yield* partPlaces('closing', document.closing)
}

function* partPlaces(name: string, blocks: readonly Block[]): Generator<Place> {
  for (const [index, block] of blocks.entries())
    yield {
      key: `${name}-${index + 1}`,
      block,
      runIn: false,
      row: followsRow(block, blocks[index - 1]),
    }
}

function* clausePlaces(clause: Clause): Generator<Place> {
  yield { key: clause.id, block: clause.headline, runIn: false, row: false }
  for (const [index, block] of clause.paragraphs.entries())
    yield {
      key: `${clause.id}-p${index + 1}`,
      block,
      runIn: index === 0 && (block.afterChildren ?? 0) === 0,
      row: followsRow(block, clause.paragraphs[index - 1]),
    }
}

/** Sets every block's separator from a layout. Returns the exceptions that match no block. */
export function applyLayout(document: Document, layout: Layout): string[] {
  const except = new Map(Object.entries(layout.except ?? {}))
  let first = true
  for (const place of layoutPlaces(document)) {
    const { key, block } = place
    block.before = first ? '' : (except.get(key) ?? usual(place, layout))
    except.delete(key)
    first = false
  }
  return [...except.keys()]
}

function usual({ runIn, row }: Place, layout: Pick<Layout, 'block' | 'runIn'>): string {
  return row ? '\n' : runIn ? layout.runIn : layout.block
}

/** Inverse of {@link applyLayout}: the most frequent separators, and the exceptions. */
export function makeLayout(document: Pick<Document, 'front' | 'clauses' | 'closing'>): Layout {
  const lines = linesOf(document)
  const places = [...layoutPlaces(document)].slice(1).map((place) => ({
    ...place,
    row: place.row && !lines.has(place.block),
  }))
  const block = mostFrequent(
    places.filter((place) => !place.runIn && !place.row),
    '\n',
  )
  // Only a separator without a line break makes a run-in; the body after a title line starts a new
  // block.
  const runIn = mostFrequent(
    places.filter((place) => place.runIn && !place.block.before.includes('\n')),
    '',
  )
  const except = places
    .filter((place) => place.block.before !== usual(place, { block, runIn }))
    .map((place) => [place.key, place.block.before])
  const tables = formsOf(document)
  return {
    block,
    runIn,
    ...(except.length > 0 ? { except: Object.fromEntries(except) } : {}),
    ...(tables.length > 0 ? { tables: Object.fromEntries(tables) } : {}),
  }
}

// The rows of each table.
function tablesOf({ front, clauses, closing }: Pick<Document, 'front' | 'clauses' | 'closing'>) {
  const paragraphs = Array.from(walkClauses(clauses), (clause) => clause.paragraphs)
  const runs = [front, ...paragraphs, closing].flatMap(tableRuns)
  return runs.flatMap((run) => ('rows' in run ? [run.rows] : []))
}

// Rows of tables that are written as lines, and that reading the file would not recognize as rows.
function linesOf(document: Pick<Document, 'front' | 'clauses' | 'closing'>): Set<Block> {
  const rows = tablesOf(document).filter((table) => tableNode(table) === null)
  return new Set(rows.flat().filter((row) => !isTableRow(readBlock(row, 'published').trim())))
}

// Tables that are tables in the policy file but have another form in the source.
function formsOf(
  document: Pick<Document, 'front' | 'clauses' | 'closing'>,
): (readonly [string, TableForm])[] {
  const keys = new Map([...layoutPlaces(document)].map(({ key, block }) => [block, key]))
  return tablesOf(document).flatMap((rows) => {
    if (tableNode(rows) === null) return []
    const [first] = rows
    const key = first && keys.get(first)
    const form = tableForm(rows)
    return key === undefined || form === null ? [] : [[key, form] as const]
  })
}

function mostFrequent(places: readonly Place[], fallback: string): string {
  const counts = new Map<string, number>()
  for (const { block } of places) counts.set(block.before, (counts.get(block.before) ?? 0) + 1)
  let best = fallback
  for (const [separator, count] of counts) if (count > (counts.get(best) ?? 0)) best = separator
  return best
}
