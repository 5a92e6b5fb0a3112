import type { Document } from '../corpus/model.ts'
import { site } from '../site.ts'

/** Number of colours in the styles; levels further down share the last. */
const COLOURS = 7

/**
 * Position of a government level in the settings, from 1, for `data-rank`, which determines its
 * colour; undefined for a level that is not in the settings, and for none.
 */
export function levelRank(level: string | null): number | undefined {
  const index = site.levels.findIndex(({ name }) => name === level)
  return index < 0 ? undefined : Math.min(index + 1, COLOURS)
}

/**
 * A short name of a document among others: its level if no other document has the same, else its
 * title.
 */
export function documentMark({ meta }: Document, among: readonly Document[]): string {
  const { level } = meta
  return level === null || sharedLevels(among).has(level) ? meta.title : level
}

const known = new WeakMap<readonly Document[], ReadonlySet<string>>()

/** Levels that several documents have. */
export function sharedLevels(documents: readonly Document[]): ReadonlySet<string> {
  const found = known.get(documents) ?? findShared(documents)
  known.set(documents, found)
  return found
}

function findShared(documents: readonly Document[]): ReadonlySet<string> {
  const [met, shared] = [new Set<string>(), new Set<string>()]
  for (const { meta } of documents) {
    if (meta.level === null) continue
    if (met.has(meta.level)) shared.add(meta.level)
    met.add(meta.level)
  }
  return shared
}
