/**
 * Separators between the blocks of a text. A policy file names the two usual ones and the exceptions; the
 * model has each block's own.
 */
import type { PolicyFrontmatter } from '../frontmatter.ts'
import type { Block, Clause, Document } from '../model.ts'
import { walkClauses } from '../model.ts'

type Layout = PolicyFrontmatter['layout']

interface Place {
  /** Name of the block in the list of exceptions. */
  key: string
  block: Block
  /** Whether it usually continues the line of a headline. */
  runIn: boolean
}

/** Every block with the name that the layout knows it by: `front-1`, `2-4`, `2-4-p1`, `closing-1`. */
export function* layoutPlaces(
  document: Pick<Document, 'front' | 'clauses' | 'closing'>,
): Generator<Place> {
  for (const [index, block] of document.front.entries())
    yield { key: `front-${index + 1}`, block, runIn: false }
  for (const clause of walkClauses(document.clauses)) yield* clausePlaces(clause)
  for (const [index, block] of document.closing.entries())
    yield { key: `closing-${index + 1}`, block, runIn: false }
}

function* clausePlaces(clause: Clause): Generator<Place> {
  yield { key: clause.id, block: clause.headline, runIn: false }
  for (const [index, block] of clause.paragraphs.entries())
    yield {
      key: `${clause.id}-p${index + 1}`,
      block,
      runIn: index === 0 && (block.afterChildren ?? 0) === 0,
    }
}

/** Sets every block's separator from a layout. Returns the exceptions that name no block. */
export function applyLayout(document: Document, layout: Layout): string[] {
  const except = new Map(Object.entries(layout.except ?? {}))
  let first = true
  for (const { key, block, runIn } of layoutPlaces(document)) {
    block.before = first ? '' : (except.get(key) ?? (runIn ? layout.runIn : layout.block))
    except.delete(key)
    first = false
  }
  return [...except.keys()]
}

/** Inverse of {@link applyLayout}: the most frequent separators, and what differs from them. */
export function makeLayout(document: Pick<Document, 'front' | 'clauses' | 'closing'>): Layout {
  const places = [...layoutPlaces(document)].slice(1)
  const block = mostFrequent(
    places.filter((place) => !place.runIn),
    '\n',
  )
  // Only a separator that stays in the line makes a run-in; a title line's body starts a new block.
  const runIn = mostFrequent(
    places.filter((place) => place.runIn && !place.block.before.includes('\n')),
    '',
  )
  const except = places
    .filter((place) => place.block.before !== (place.runIn ? runIn : block))
    .map((place) => [place.key, place.block.before])
  return { block, runIn, ...(except.length > 0 ? { except: Object.fromEntries(except) } : {}) }
}

function mostFrequent(places: readonly Place[], fallback: string): string {
  const counts = new Map<string, number>()
  for (const { block } of places) counts.set(block.before, (counts.get(block.before) ?? 0) + 1)
  let best = fallback
  for (const [separator, count] of counts) if (count > (counts.get(best) ?? 0)) best = separator
  return best
}
