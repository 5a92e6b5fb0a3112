import { searchable } from '../../script/fold.ts'
import { PART_LEVEL } from '../../search/document.ts'
import type { ManifestDocument } from '../../search/manifest.ts'
import type { OpenSearch } from '../../search/open-search.ts'
import type { TraceDocument } from '../../search/time-chart.ts'
import { contextOf, type Use } from './find-uses.ts'
import { BUDGET, inTime, readInTime } from './read-in-time.ts'
import {
  type TracePrinciple,
  type VariantPattern,
  variantPatterns,
  variantPlaces,
} from './variants.ts'

/** An occurrence of a phrase in other words. */
export interface VariantUse extends Use {
  /**
   * Title of the principle whose wording it is; null where words were inserted between the parts of
   * the phrase.
   */
  principle: string | null
}

export interface FoundVariants {
  /** Earliest first. */
  uses: VariantUse[]
  /** Whether the texts of all candidate documents were read. */
  whole: boolean
}

/** Most occurrences listed. */
const ENOUGH = 100

/**
 * Finds variants of a phrase: with words inserted between its parts, or other wordings of the
 * principle that it states.
 *
 * @param query - as typed
 * @param all - read every text, however many there are
 */
export async function findVariants(
  query: string,
  site: OpenSearch,
  dated: readonly TraceDocument[],
  principles: readonly TracePrinciple[],
  all: boolean,
): Promise<FoundVariants> {
  const patterns = variantPatterns(query, principles)
  const needle = searchable(query).folded
  const { read, unread } = await readInTime(
    inTime(await documentsWith(patterns, site), dated),
    site,
    (uses, bytes) => all || (uses < ENOUGH && bytes < BUDGET),
    ({ row, document }, { clauses }) =>
      clauses.flatMap(({ id, label, level, text: blocks }) => {
        const text = blocks.join('\n')
        const hit = { document: row.id, clause: id, label, isClause: level !== PART_LEVEL }
        return variantPlaces(text, needle, patterns).map(({ start, end, principle }) => ({
          ...{ document, hit, principle },
          ...contextOf(text, start, end),
        }))
      }),
  )
  return { uses: read.flatMap(({ uses }) => uses), whole: unread.length === 0 }
}

/** The documents that contain all parts of one of the patterns, at any positions. */
async function documentsWith(
  patterns: readonly VariantPattern[],
  site: OpenSearch,
): Promise<Set<ManifestDocument>> {
  const asked = new Map<string, Promise<ReadonlySet<number>>>()
  const ask = (part: string) => {
    const answer = asked.get(part) ?? site.findDocuments(part).then(({ places }) => new Set(places))
    asked.set(part, answer)
    return answer
  }
  const found = new Set<ManifestDocument>()
  for (const { parts } of patterns) {
    const [first, ...others] = await Promise.all(parts.filter(({ length }) => length > 1).map(ask))
    for (const place of first ?? []) {
      const row = site.manifest.documents[place]
      if (row && others.every((places) => places.has(place))) found.add(row)
    }
  }
  return found
}
