import type { Orthography } from '../corpus/frontmatter.ts'
import type { SpellingStyle } from '../settings/spelling-style.ts'
import { foreignStretches, type Stretch } from './foreign.ts'
import { ORTHOGRAPHY_NAMES, type OrthographyName, orthographyOf, targetOf } from './names.ts'
import { cutLike, joinStretches, type Override, putReadings } from './overrides.ts'
import { passes } from './passes.ts'
import type { Rewriter } from './rewriter.ts'
import { rewritten } from './rewritten.ts'
import { applyStyle } from './style.ts'

export interface ConvertOptions {
  /** Standard that the text is written in. */
  from: OrthographyName
  /** Standard to convert to; `zh-Hant` means `hk`. */
  to: OrthographyName
  /** Spellings preferred when the text becomes Traditional: `{ 布: '佈' }`. */
  style?: SpellingStyle | undefined
}

function known(name: string, orthography: Orthography | null): Orthography {
  if (orthography === null) {
    throw new RangeError(`Unknown script ${name}. Known: ${ORTHOGRAPHY_NAMES.join(', ')}`)
  }
  return orthography
}

/** Applies a style to a converted text, except for the unchanged ranges. */
function styled(text: string, style: SpellingStyle, alone: readonly Stretch[]): string {
  const whole = applyStyle(text, style)
  const pieces: string[] = []
  let start = 0
  for (const stretch of alone) {
    pieces.push(whole.slice(start, stretch.start), text.slice(stretch.start, stretch.end))
    start = stretch.end
  }
  pieces.push(whole.slice(start))
  return pieces.join('')
}

/** Rewrites all of a text in each step, except other languages and the given ranges. */
function read(text: string, ways: readonly Rewriter[], held: readonly Stretch[]): string {
  const alone = joinStretches(foreignStretches(text), held)
  return ways.reduce((before, rewriter) => rewritten(before, rewriter, alone), text)
}

/** Number of cached texts: those of a long law, whose pages need each several times. */
const MOST = 4096
/** Longest cached text, in code units. */
const LONGEST = 4096
const recent = new Map<string, string>()

function recently(key: string, make: () => string): string {
  const known = recent.get(key)
  if (known !== undefined) return known
  if (recent.size === MOST) recent.clear()
  const made = make()
  recent.set(key, made)
  return made
}

/**
 * Converts a text to another script or regional standard, unit for unit: the numbers of code points
 * and UTF-16 code units stay the same, so that every offset stays valid. Only characters are
 * replaced, never words; punctuation, other languages, private-use and astral characters stay
 * unchanged.
 *
 * @param overrides - readings given by a person, sorted and disjoint; they may change the number of
 * code units, but not of code points
 */
export function convert(
  text: string,
  { from, to, style }: ConvertOptions,
  overrides: readonly Override[] = [],
): string {
  const target = known(to, targetOf(to))
  const ways = passes(known(from, orthographyOf(from)), target)
  const isStyled = style !== undefined && target !== 'cn'
  if (ways.length === 0 && !isStyled && overrides.length === 0) return text
  const isPlain = overrides.length === 0 && Object.keys(style ?? {}).length === 0
  if (isPlain && text.length <= LONGEST)
    return recently(`${from} ${to} ${text}`, () => read(text, ways, []))
  const alone = joinStretches(foreignStretches(text), overrides)
  const whole = read(text, ways, overrides)
  const converted = isStyled ? styled(whole, style, alone) : whole
  return overrides.length === 0 ? converted : putReadings(converted, overrides)
}

/**
 * Converts a text that is split into runs (for example by inline components) as one text, so that a
 * phrase may cross runs, and returns as many runs with the same numbers of code points.
 */
export function convertRuns(
  runs: readonly string[],
  options: ConvertOptions,
  overrides: readonly Override[] = [],
): string[] {
  return cutLike(runs, convert(runs.join(''), options, overrides))
}
