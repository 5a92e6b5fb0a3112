import type { Principle } from '../principles/principle.ts'
import type { Corpus } from './corpus.ts'
import { principleView, type StatementLine } from './principle-view.ts'
import type { Reader } from './reader.ts'

/** A formulation on the plumb line: one line per document, ordered by level. */
export interface HomeLine {
  principle: Principle
  lines: StatementLine[]
}

/** How many principles are considered, and how many lines are shown. */
const MOST_PRINCIPLES = 40
const MOST_LINES = 7

/**
 * The formulation that reaches the most levels: the wording that most levels share word for word;
 * of several the longest, up to four characters, the usual length of a formulation. Null where no
 * two documents share one.
 */
export function homeLine(corpus: Corpus, reader: Reader): HomeLine | null {
  const found = corpus.principles
    .slice(0, MOST_PRINCIPLES)
    .flatMap((principle) => candidates(principle, corpus, reader))
  return found.reduce<HomeLine | null>((best, one) => (better(one, best) ? one : best), null)
}

function candidates(principle: Principle, corpus: Corpus, reader: Reader): HomeLine[] {
  const { lines } = principleView(principle, corpus, reader)
  const wordings = new Set(lines.map(({ wording }) => wording))
  return [...wordings].flatMap((wording) => {
    const marks = new Set<string>()
    const one = lines.filter((line) => {
      if (line.wording !== wording || marks.has(line.mark)) return false
      marks.add(line.mark)
      return true
    })
    return one.length > 1 ? [{ principle, lines: one.slice(0, MOST_LINES) }] : []
  })
}

const FULL = 4

function better(one: HomeLine, best: HomeLine | null): boolean {
  if (best === null) return true
  if (one.lines.length !== best.lines.length) return one.lines.length > best.lines.length
  return lengthOf(one) > lengthOf(best)
}

function lengthOf({ lines }: HomeLine): number {
  return Math.min(lines[0]?.wording.length ?? 0, FULL)
}
