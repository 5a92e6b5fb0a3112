import { toCodePoints } from './code-points.ts'
import type { Document } from './model.ts'
import type { Problem } from './problem.ts'
import type { SplitDocument } from './split/types.ts'

/** Which documents of a fresh split are there already, and which of those that are there were not found. */
export interface CuratedMatches {
  matches: Map<SplitDocument, Document>
  lost: Problem[]
}

/**
 * Pairs the documents of a page with the policy files made from it before. In the same source a document
 * is where it was, even when its borders moved a little: the ranges overlap. In a source whose content was
 * replaced its title tells it first. Each policy file is paired once; one that stays alone is an error,
 * because its addresses would stand on nothing.
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
