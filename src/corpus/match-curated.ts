import { toCodePoints } from './code-points.ts'
import type { Document } from './model.ts'
import type { Problem } from './problem.ts'
import type { SplitDocument } from './split/types.ts'

/**
 * Matches of a fresh split with existing documents, and problems for existing documents that were
 * not found.
 */
export interface CuratedMatches {
  matches: Map<SplitDocument, Document>
  lost: Problem[]
}

/**
 * Pairs the documents of a page with existing policy files. In an unchanged source a document has
 * the same position, even if its boundaries moved slightly: the ranges overlap. In a changed
 * source, titles are compared first. Each policy file is paired once; an unpaired one is an error,
 * because its addresses would lead nowhere.
 */
export function matchCurated(
  fresh: readonly SplitDocument[],
  existing: readonly Document[],
  text: string,
  sha256: string,
): CuratedMatches {
  const matches = new Map<SplitDocument, Document>()
  const open = new Set(existing)
  const pair = (isSame: (document: Document, split: SplitDocument) => boolean) => {
    for (const split of fresh) {
      if (matches.has(split)) continue
      const found = [...open].find((document) => isSame(document, split))
      if (!found) continue
      matches.set(split, found)
      open.delete(found)
    }
  }
  if (existing.length > 0) {
    pair(
      ({ meta }, { title }) =>
        meta.source.sha256 !== sha256 && title !== null && meta.titleAsPublished === title,
    )
    pair(({ meta: { source } }, split) => {
      return (
        source.start < toCodePoints(text, split.end) && source.end > toCodePoints(text, split.start)
      )
    })
  }
  return { matches, lost: [...open].map(reportLost) }
}

function reportLost({ file, meta }: Document): Problem {
  return {
    rule: 'carry-over',
    severity: 'error',
    message: `${meta.title} is not in the new split of ${meta.source.file}`,
    hint: 'remove its policy file (and withdraw its addresses), or keep the source as it is',
    file,
    line: 0,
    column: 0,
  }
}
