import type { Candidate } from './candidates.ts'
import { isContentsHead } from './line-kinds.ts'
import { type Line, lineText } from './lines.ts'

/** A table of contents lists titles; an entry longer than this is text. */
const ENTRY = 60
const RUN_IN_HEAD = /目[ \u3000]{0,4}(?:录|錄|次)[ \u3000:：]{0,4}$/

/**
 * Where the table of contents at the head of a document ends: the second place of its first label.
 * 0 when the document has none.
 */
export function contentsEnd(
  text: string,
  lines: readonly Line[],
  candidates: readonly Candidate[],
): number {
  const head = lines.find((line) => isContentsHead(lineText(text, line)))
  const listed = candidates.filter(({ quoted }) => !quoted)
  const first = head === undefined ? entry(text, listed) : after(listed, head.end)
  if (first === undefined) return 0
  const from = listed.indexOf(first)
  for (let i = from + 1; i < listed.length; i += 1) {
    const { marker, boundary } = listed[i] ?? first
    const repeats = marker.style === first.marker.style && marker.value === first.marker.value
    if (repeats && (boundary !== 'none' || head === undefined)) return marker.start
    if (head === undefined && !isEntry(text, listed, i)) return 0
  }
  return 0
}

function after(candidates: readonly Candidate[], place: number): Candidate | undefined {
  return candidates.find(({ marker }) => marker.start >= place)
}

/** The first chapter of a list of chapters with only titles between, or with 目录 right before it. */
function entry(text: string, candidates: readonly Candidate[]): Candidate | undefined {
  const first = candidates.find(({ marker }) => marker.construct === 'division')
  if (first === undefined || first.marker.value !== 1) return undefined
  const index = candidates.indexOf(first)
  const headed = RUN_IN_HEAD.test(
    text.slice(Math.max(0, first.marker.start - 12), first.marker.start),
  )
  return headed || isEntry(text, candidates, index + 1) ? first : undefined
}

/** Whether a label follows the one before it as in a list of titles. */
function isEntry(text: string, candidates: readonly Candidate[], index: number): boolean {
  const here = candidates[index]
  const before = candidates[index - 1]
  if (here === undefined || before === undefined) return false
  if (here.marker.construct !== 'division') return false
  const between = text.slice(before.marker.end, here.marker.start)
  return between.length <= ENTRY && !/[。；]/.test(between)
}
