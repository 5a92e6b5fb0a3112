import { fromCodePoints, toCodePoints } from '../corpus/code-points.ts'
import type { Block, Document, Reading } from '../corpus/model.ts'
import { readBlock, readInline } from '../corpus/reading.ts'
import { convertRuns } from '../script/convert.ts'
import type { Stretch } from '../script/foreign.ts'
import { givenReadings, glossaryPairs, type Override, overridesIn } from '../script/overrides.ts'
import { toCornerQuotesRuns } from '../script/quotation-marks.ts'
import { toFullWidthRuns } from '../script/typography.ts'
import type { SpellingStyle } from '../settings/spelling-style.ts'
import { site } from '../site.ts'
import type { Reader } from './reader.ts'

/** Whether a reader sees a document in a script other than the published one. */
export function isConverted(document: Document, reader: Reader): boolean {
  return document.meta.script !== reader.script
}

/**
 * Converts text of a document to the reader's script, with full-width punctuation; null remains
 * null. The name of a level is written as in the settings, in the site's script, regardless of the
 * document's.
 */
export function shower(document: Document, reader: Reader) {
  function show(text: string): string
  function show(text: string | null): string | null
  function show(text: string | null): string | null {
    if (site.levels.some(({ name }) => name === text)) return reader.convert(text ?? '')
    return text === null ? null : showRuns([text], document, reader).join('')
  }
  return show
}

/** A block's inlines as a reader sees them: converted across marks, since a phrase may span one. */
export function shownRuns(
  { inlines }: Block,
  document: Document,
  reader: Reader,
  reading: Reading = 'corrected',
): string[] {
  const runs = inlines.map((inline) => readInline(inline, reading))
  return showRuns(runs, document, reader, givenReadings(inlines, reader.orthography, reading))
}

/**
 * A range of a block's corrected reading as a range of the text as shown. Conversion preserves
 * offsets; only readings given by people may contain characters outside the BMP, which are
 * surrogate pairs.
 */
export function shownPlace(
  { start, end }: Stretch,
  block: Block,
  document: Document,
  reader: Reader,
): Stretch {
  const hasReadings =
    document.meta.glossary !== undefined || block.inlines.some(({ type }) => type === 'script')
  if (!hasReadings || !isConverted(document, reader)) return { start, end }
  const text = readBlock(block, 'corrected')
  const shown = shownRuns(block, document, reader).join('')
  const shift = (offset: number) => fromCodePoints(shown, toCodePoints(text, offset))
  return { start: shift(start), end: shift(end) }
}

/** A clause's heading as a reader sees it, with readings given inside the headline. */
export function shownHeading(
  heading: string | null,
  headline: Block,
  document: Document,
  reader: Reader,
): string | null {
  if (heading === null) return null
  const text = readBlock(headline, 'published')
  const from = text.indexOf(heading)
  const places = givenReadings(headline.inlines, reader.orthography, 'published')
    .map((place) => ({ ...place, start: place.start - from, end: place.end - from }))
    .filter(({ start, end }) => from >= 0 && start >= 0 && end <= heading.length)
  return showRuns([heading], document, reader, places).join('')
}

/** All readings that people gave for a text of a document: at its places, and in its glossary. */
export function readerOverrides(
  text: string,
  document: Document,
  reader: Reader,
  places: readonly Override[],
): Override[] {
  return overridesIn(text, glossaryPairs(document.meta.glossary, reader.orthography), places)
}

/**
 * The spellings that a document prefers in Traditional Chinese: its own take precedence over the
 * site's.
 */
export function spellingsOf({ meta }: Document): SpellingStyle {
  return { ...site.style, ...meta.style }
}

function showRuns(
  runs: readonly string[],
  document: Document,
  reader: Reader,
  places: readonly Override[] = [],
): string[] {
  if (!isConverted(document, reader)) return typeset(runs, reader)
  const overrides = readerOverrides(runs.join(''), document, reader, places)
  const options = {
    ...{ from: document.meta.orthography, to: reader.orthography },
    style: spellingsOf(document),
  }
  return typeset(convertRuns(runs, options, overrides), reader)
}

function typeset(runs: readonly string[], { script }: Reader): string[] {
  const wide = toFullWidthRuns(runs)
  return script === 'zh-Hant' && site.quotes === 'corner' ? toCornerQuotesRuns(wide) : wide
}
