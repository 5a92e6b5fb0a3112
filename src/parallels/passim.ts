import { clauseText } from '../citation/clause-text.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import type { JsonPair } from './pair-json.ts'

/**
 * A passage in passim's input format, one JSON object per line: passages of one series are not
 * compared.
 */
interface PassimText {
  id: string
  series: string
  text: string
  date: string | null
}

/** A range in passim's output: its cluster, and its position in the text in code points. */
interface PassimStretch {
  cluster: number
  id: string
  begin: number
  end: number
}

/**
 * Every passage of a corpus in its published text, as input lines for `passim --floating-ngrams`.
 */
export function* passimLines(documents: readonly Document[]): Generator<string> {
  for (const document of documents) {
    const line = (id: string, text: string): string =>
      `${JSON.stringify({ id: `${document.id}/${id}`, series: document.id, text, date: document.meta.date.value } satisfies PassimText)}\n`
    const part = (blocks: typeof document.front) =>
      blocks
        .map((block, nth) => (nth === 0 ? '' : block.before) + readBlock(block, 'published'))
        .join('')
    if (document.front.length > 0) yield line('front', part(document.front))
    for (const clause of walkClauses(document.clauses)) yield line(clause.id, clauseText(clause))
    if (document.closing.length > 0) yield line('closing', part(document.closing))
  }
}

/** Most pairs in one result. */
const MOST_PAIRS = 500_000

/**
 * Up to this size, all members of a cluster are paired with each other; in a larger one only with
 * its first.
 */
const PAIRED = 32

/**
 * Pairs from passim's output lines (`out.json`). It says which ranges belong together, not how they
 * differ or which is older: kind is `same` for equal texts, else `reworded`, also where no texts
 * are given; the score is 1 or 0.5.
 *
 * @throws SyntaxError with the number of a line that is not passim output, or for too many pairs
 */
export function readPassim(lines: string): { pairs: JsonPair[] } {
  const clusters = new Map<number, (PassimStretch & { text: string })[]>()
  for (const [index, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue
    const stretch = readStretch(line, index + 1)
    const known = clusters.get(stretch.cluster)
    if (known) known.push(stretch)
    else clusters.set(stretch.cluster, [stretch])
  }
  const pairs: JsonPair[] = []
  for (const members of clusters.values())
    for (const [index, b] of members.entries())
      for (const a of members.slice(0, members.length > PAIRED ? Math.min(index, 1) : index))
        if (a.id !== b.id && pairs.push(pairOf(a, b)) > MOST_PAIRS)
          throw new SyntaxError(`has more than ${MOST_PAIRS} pairs: cut it into parts`)
  return { pairs }
}

function readStretch(line: string, number: number): PassimStretch & { text: string } {
  const fail = () => {
    throw new SyntaxError(`line ${number}: expected an object with cluster, id, begin and end`)
  }
  let value: Partial<Record<keyof PassimStretch | 'text', unknown>> = {}
  try {
    value = JSON.parse(line)
  } catch {
    fail()
  }
  const { cluster, id, begin, end, text } = value ?? {}
  if (typeof cluster !== 'number' || typeof id !== 'string') return fail()
  if (!isOffset(begin) || !isOffset(end) || end < begin) return fail()
  return { cluster, id, begin, end, text: typeof text === 'string' ? text : '' }
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function pairOf(
  a: PassimStretch & { text: string },
  b: PassimStretch & { text: string },
): JsonPair {
  const same = a.text !== '' && a.text === b.text
  return {
    a: a.id,
    b: b.id,
    kind: same ? 'same' : 'reworded',
    direction: 'unknown',
    score: same ? 1 : 0.5,
    aStart: a.begin,
    aEnd: a.end,
    bStart: b.begin,
    bEnd: b.end,
    differences: [],
  }
}
