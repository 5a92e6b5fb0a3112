import type { Document } from '../corpus/model.ts'
import { site } from '../site.ts'

/** Colours that the styles have for levels; what is further down shares the last. */
const COLOURS = 7

/**
 * Where a level of government stands in the settings, from 1, for `data-rank`, by which styles colour it;
 * undefined for a level that the settings do not have, and for none.
 */
export function levelRank(level: string | null): number | undefined {
  const index = site.levels.findIndex(({ name }) => name === level)
  return index < 0 ? undefined : Math.min(index + 1, COLOURS)
}

/** What a short text calls a document: its level, else its number, else its title. */
export function documentMark({ meta }: Document): string {
  return meta.level ?? meta.docNumber.value ?? meta.title
}
