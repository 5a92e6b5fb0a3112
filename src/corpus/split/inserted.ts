import type { Marker } from '../numbering/marker.ts'
import { type FactLine, filledAfter } from './facts.ts'
import { isForm } from './line-forms.ts'
import { follows } from './outline.ts'

const CONSTRUCTS = new Set<Marker['construct']>(['article', 'division'])

/**
 * For every line, whether it is text without quotation marks that an amendment inserts into another
 * law: from the line that announces it to the label that continues the amendment's own list.
 */
export function insertedLines(lines: readonly FactLine[]): boolean[] {
  const inserted = lines.map(() => false)
  let own: Marker | null = null
  let open = false
  for (const [i, { marker, folded }] of lines.entries()) {
    if (folded === '') continue
    if (open && own !== null && marker?.style === own.style && follows(own, marker)) open = false
    if (open) {
      inserted[i] = true
      continue
    }
    if (marker !== null) own = marker
    if (own !== null && isForm(folded, 'gives')) open = begins(lines, i, own)
  }
  return inserted
}

/** Whether the next line is an article or chapter of another law. */
function begins(lines: readonly FactLine[], from: number, own: Marker): boolean {
  const marker = filledAfter(lines, from)?.marker ?? null
  if (marker === null || !CONSTRUCTS.has(marker.construct)) return false
  return marker.style !== own.style || !follows(own, marker)
}
