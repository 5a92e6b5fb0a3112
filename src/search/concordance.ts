import { fold, searchable } from '../script/fold.ts'
import { joinedSpans } from './excerpt.ts'
import type { Hit } from './hit.ts'
import { bracketed } from './supplied.ts'

/** One occurrence with the text before and after it. */
export interface ConcordanceLine {
  hit: Hit
  left: string
  match: string
  right: string
}

/**
 * Order of the lines: as in the texts, or by the characters next to the match, from the match
 * outwards.
 */
export type ConcordanceOrder = 'text' | 'left' | 'right'

/** Offset at which a clause continues after its printed number, which the line shows already. */
function behindLabel({ label }: Hit, text: string): number {
  const begins = label !== '' && fold(text.slice(0, label.length)) === fold(label)
  return begins ? label.length + (/^\s*/u.exec(text.slice(label.length))?.[0].length ?? 0) : 0
}

/** Returns a line for every match, with `context` characters of the same clause on each side. */
export function concordance(hits: readonly Hit[], context: number): ConcordanceLine[] {
  return hits.flatMap((hit) => {
    const text = hit.blocks.join('')
    const show = (from: number, to: number) =>
      bracketed(text, hit.supplied, { start: from, end: to })
    const floor = behindLabel(hit, text)
    return joinedSpans(hit).map(({ start, end }) => {
      const before = text.slice(Math.min(floor, start), start)
      const left = context === 0 ? [] : Array.from(before).slice(-context)
      const right = Array.from(text.slice(end)).slice(0, context)
      return {
        hit,
        left: show(start - left.join('').length, start),
        match: show(start, end),
        right: show(end, end + right.join('').length),
      }
    })
  })
}

/** Compares by code unit, so that the order is the same in every browser. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Sorts the lines, ignoring punctuation; lines with equal context keep the order of the texts. */
export function sortConcordance(
  lines: readonly ConcordanceLine[],
  order: ConcordanceOrder,
): ConcordanceLine[] {
  if (order === 'text') return [...lines]
  const key = ({ left, right }: ConcordanceLine) =>
    order === 'right'
      ? searchable(right).folded
      : Array.from(searchable(left).folded).reverse().join('')
  const keyed = lines.map((line) => ({ line, key: key(line) }))
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line)
}
