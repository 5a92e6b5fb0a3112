import type { Difference } from '../../citation/quotation.ts'

/** A part of a checked passage: kept, only in the passage, or only in the text. */
export interface MarkedStretch {
  kind: 'same' | 'struck' | 'underlined'
  text: string
}

/**
 * A passage with its differences from the text, in order: kept and struck parts form the passage.
 */
export function markedPassage(
  passage: string,
  differences: readonly Difference[],
): MarkedStretch[] {
  const stretches: MarkedStretch[] = []
  const add = (kind: MarkedStretch['kind'], text: string) => {
    if (text !== '') stretches.push({ kind, text })
  }
  let at = 0
  for (const { start, end, text } of differences) {
    add('same', passage.slice(at, start))
    add('struck', passage.slice(start, end))
    add('underlined', text)
    at = end
  }
  add('same', passage.slice(at))
  return stretches
}
