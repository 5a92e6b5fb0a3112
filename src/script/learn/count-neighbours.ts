/** An occurrence of a character with several readings in a human text, with its neighbours. */
export interface Sample {
  /** The character before conversion. */
  source: string
  /** Its conversion if no neighbour decides otherwise. */
  usual: string
  /** The character in the human text. */
  written: string
  /** Two characters before it and two after it. */
  before: string
  after: string
  /** Number of its text. */
  text: number
}

/** Least number of occurrences of a neighbourhood, and least share of one reading among them. */
const TIMES = 2
const SHARE = 0.85
/**
 * Most times that one text counts for a neighbourhood: a form that one law repeats is specific to
 * it.
 */
const HEARD = 2

type Counts = Map<string, Map<string, number>>

/** The neighbourhoods of a sample, narrow ones first; `_` is the character itself. */
function around({ before, after }: Sample): { narrow: string[]; wide: string[] } {
  const [left, right] = [before.slice(-1), after.slice(0, 1)]
  const narrow = [`${left}_`, `_${right}`]
  const wide = [`${left}_${right}`, `${before}_`, `_${after}`]
  return { narrow, wide: wide.filter((any) => any.length === 3) }
}

function count(samples: readonly Sample[], keysOf: (sample: Sample) => string[]): Counts {
  const counts: Counts = new Map()
  const heard = new Map<string, number>()
  for (const sample of samples)
    for (const key of keysOf(sample)) {
      const full = `${sample.source}${key}`
      const times = heard.get(`${full}${sample.text}`) ?? 0
      if (times === HEARD) continue
      heard.set(`${full}${sample.text}`, times + 1)
      const found = counts.get(full) ?? new Map<string, number>()
      counts.set(full, found.set(sample.written, (found.get(sample.written) ?? 0) + 1))
    }
  return counts
}

interface Reading {
  reading: string
  strength: number
}

/** The reading of a neighbourhood, if it has one: strength is the logarithm of its odds, 1 to 9. */
function readingOf(found: ReadonlyMap<string, number>): Reading | null {
  const all = [...found.values()].reduce((sum, times) => sum + times, 0)
  const [most] = [...found].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (most === undefined || most[1] < TIMES || most[1] < all * SHARE) return null
  const odds = Math.log2((most[1] + 0.5) / (all - most[1] + 0.5))
  return { reading: most[0], strength: Math.max(1, Math.min(9, Math.round(odds))) }
}

function strongest(readings: readonly (Reading | undefined)[], usual: string): string {
  let best: Reading = { reading: usual, strength: 0 }
  for (const any of readings) if (any && any.strength > best.strength) best = any
  return best.reading
}

/**
 * The neighbourhoods that decide how a character is read, as lines of a table (see
 * `neighbours.ts`): of one neighbour if that is enough, of two if one misleads.
 */
export function learnNeighbours(samples: readonly Sample[]): string[] {
  const known = new Map<string, Reading>()
  for (const [key, found] of count(samples, (sample) => around(sample).narrow)) {
    const reading = readingOf(found)
    if (reading !== null) known.set(key, reading)
  }
  const narrowOf = (sample: Sample) =>
    around(sample).narrow.map((key) => known.get(`${sample.source}${key}`))
  const misread = samples.filter(
    (sample) => strongest(narrowOf(sample), sample.usual) !== sample.written,
  )
  const wanted = new Set(
    misread.flatMap((sample) => around(sample).wide.map((key) => `${sample.source}${key}`)),
  )
  const wide = count(samples, (sample) =>
    around(sample).wide.filter((key) => wanted.has(`${sample.source}${key}`)),
  )
  for (const [key, found] of wide) {
    const reading = readingOf(found)
    if (reading !== null)
      known.set(key, { ...reading, strength: Math.min(9, reading.strength + 2) })
  }
  return linesOf(known)
}

function linesOf(known: ReadonlyMap<string, Reading>): string[] {
  const lines = new Map<string, string[]>()
  for (const [key, { reading, strength }] of known) {
    const name = `${key.charAt(0)} ${reading}`
    lines.set(name, [...(lines.get(name) ?? []), `${key.slice(1)}${strength}`])
  }
  return [...lines].map(([name, around]) => [name, ...around.toSorted()].join(' ')).toSorted()
}
