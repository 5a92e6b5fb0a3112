import type { Candidate } from './candidates.ts'
import type { FactLine } from './facts.ts'

/** Longest entry of a table of contents, which lists titles; a longer one is text. */
const ENTRY = 60
const RUN_IN_HEAD = /目[ \u3000]{0,4}(?:录|錄|次)[ \u3000:：]{0,4}$/

/**
 * End of the table of contents at the head of a document: the second occurrence of its first label.
 * 0 if the document has none.
 */
export function contentsEnd(
  text: string,
  lines: readonly FactLine[],
  candidates: readonly Candidate[],
): number {
  // Entries with page numbers are already excluded from the labels.
  const label = candidates.find(({ boundary }) => boundary === 'start')?.marker.start ?? 0
  const paged = lines.findLast(({ kind, start }) => kind === 'contents' && start < label)
  if (paged !== undefined && !paged.is('contents')) return paged.end
  const repeated = repeatedStart(text, candidates)
  if (repeated > 0) return repeated
  const head = lines.find(({ is }) => is('contents'))
  const listed = candidates.filter(({ quoted }) => !quoted)
  const first =
    head === undefined ? entry(text, listed) : listed.find(({ marker }) => marker.start >= head.end)
  if (first === undefined) return 0
  for (let i = listed.indexOf(first) + 1; i < listed.length; i += 1) {
    const { marker, boundary } = listed[i] ?? first
    const repeats = marker.style === first.marker.style && marker.value === first.marker.value
    if (repeats && (boundary !== 'none' || head === undefined)) return marker.start
    if (head === undefined && !isEntry(text, listed, i)) return 0
  }
  return 0
}

/**
 * Start of the text after a list of its titles without a heading: the first two labels are
 * repeated, with no sentence in between. 0 if there is no such list.
 */
function repeatedStart(text: string, candidates: readonly Candidate[]): number {
  const labels = candidates.filter(({ quoted, boundary }) => !quoted && boundary === 'start')
  const [first, second] = labels
  if (first === undefined || second === undefined || first.marker.value !== 1) return 0
  for (let i = 1; i < labels.length; i += 1) {
    const here = labels[i]
    const before = labels[i - 1]
    if (here === undefined || before === undefined) return 0
    const between = text.slice(before.marker.end, here.marker.start)
    if (between.length > ENTRY * 2 || /[。；;，,]/.test(between)) return 0
    const next = labels[i + 1]
    if (!sameLabel(here, first)) continue
    const twice = i > 3 && next !== undefined && sameLabel(next, second)
    if (twice || (i > 1 && sameLine(text, here, first))) return chapterAbove(before, here)
  }
  return 0
}

/**
 * Start of 1 总则 above 1.1, if the contents omit the number of the chapter; otherwise of the label
 * itself.
 */
function chapterAbove({ marker: above }: Candidate, { marker }: Candidate): number {
  const own = marker.construct === 'decimal' && above.construct !== 'decimal'
  return own && marker.suffix[0] === above.value ? above.start : marker.start
}

/** Whether two labels have the same number; 1 and 1. count as equal. */
function sameLabel(a: Candidate, b: Candidate): boolean {
  const style = (candidate: Candidate) => candidate.marker.style.replace(/\.$/, '')
  return style(a) === style(b) && a.marker.value === b.marker.value
}

/** Whether two labels are followed by the same words. */
function sameLine(text: string, a: Candidate, b: Candidate): boolean {
  const [own, other] = [a, b].map(({ marker }) =>
    /^[^\n\r]*/.exec(text.slice(marker.end, marker.end + ENTRY))?.[0].trim(),
  )
  return own !== undefined && own.length > 1 && own === other
}

/** The first chapter of a list of chapters with only titles between, or directly after 目录. */
function entry(text: string, candidates: readonly Candidate[]): Candidate | undefined {
  const index = candidates.findIndex(({ marker }) => marker.construct === 'division')
  const { start = 0, value } = candidates[index]?.marker ?? {}
  const headed = RUN_IN_HEAD.test(text.slice(Math.max(0, start - 12), start))
  const opens = value === 1 && (headed || isEntry(text, candidates, index + 1))
  return opens ? candidates[index] : undefined
}

/** Whether a label follows the one before as in a list of titles. */
function isEntry(text: string, candidates: readonly Candidate[], index: number): boolean {
  const here = candidates[index]
  const before = candidates[index - 1]
  if (here === undefined || before === undefined) return false
  if (here.marker.construct !== 'division') return false
  const between = text.slice(before.marker.end, here.marker.start)
  return between.length <= ENTRY && !/[。；]/.test(between)
}
