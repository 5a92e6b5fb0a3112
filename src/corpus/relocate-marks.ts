import type { Mark } from './marks.ts'

/** Characters on either side by which a mark is located. */
const CONTEXT = 12

/**
 * Marks of a text at their positions in another version of it: each is located by its reading and
 * the characters around it, if these occur exactly once. A mark without such a position gets the
 * offset -1, which is invalid, so that it is reported when marks are placed.
 *
 * @param before - the published text that the offsets refer to
 * @param after - the published text that the new offsets refer to
 */
export function relocateMarks(marks: readonly Mark[], before: string, after: string): Mark[] {
  return marks.map((mark) => {
    const length = mark.end - mark.start
    const start = findPlace(mark, before, after)
    return start === null
      ? { ...mark, start: -1, end: -1 + length }
      : { ...mark, start, end: start + length }
  })
}

function findPlace(mark: Mark, before: string, after: string): number | null {
  const from = Math.max(0, mark.start - CONTEXT)
  const whole = before.slice(from, mark.end + CONTEXT)
  const left = before.slice(from, mark.end)
  const right = before.slice(mark.start, mark.end + CONTEXT)
  for (const { context, lead } of [
    { context: whole, lead: mark.start - from },
    { context: left, lead: mark.start - from },
    { context: right, lead: 0 },
  ]) {
    const at = onlyPlace(after, context)
    if (at !== null) return at + lead
  }
  return null
}

// Half a context must be long enough to identify the position.
function onlyPlace(text: string, context: string): number | null {
  if (context.length < CONTEXT) return null
  const at = text.indexOf(context)
  return at === -1 || text.indexOf(context, at + 1) !== -1 ? null : at
}
