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
  /** Standard that it is to be read in; `zh-Hant` is read as `hk`. */
  to: OrthographyName
  /** Spellings that are preferred where the text becomes Traditional: `{ 布: '佈' }`. */
  style?: SpellingStyle | undefined
}

function known(name: string, orthography: Orthography | null): Orthography {
  if (orthography === null) {
    throw new RangeError(`Unknown script ${name}. Known: ${ORTHOGRAPHY_NAMES.join(', ')}`)
  }
  return orthography
}

/** A converted text in a style, but for the stretches that are left alone. */
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

/** A text with all but other languages and the given stretches rewritten, way after way. */
function read(text: string, ways: readonly Rewriter[], held: readonly Stretch[]): string {
  const alone = joinStretches(foreignStretches(text), held)
  return ways.reduce((before, rewriter) => rewritten(before, rewriter, alone), text)
}

/** Texts that are remembered: those of a long law, whose pages ask for each several times. */
const MOST = 4096
/** Code units of a text that is remembered at most. */
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
 * The text in another script or regional standard, unit for unit: as many code points and as many
 * UTF-16 code units as before, so that every offset stays true. Words are never replaced, only
 * characters; punctuation, other languages, private-use and astral characters stay as they are.
 *
 * @param overrides - readings that a person gave, in order and apart; they may bring other numbers of
 *   code units, never of code points
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
 * Converts a text that is cut into runs (by inline components, say) as one text, so that a phrase
 * may lie across a cut, and gives back as many runs with the same numbers of code points.
 */
export function convertRuns(
  runs: readonly string[],
  options: ConvertOptions,
  overrides: readonly Override[] = [],
): string[] {
  return cutLike(runs, convert(runs.join(''), options, overrides))
}
