import type { Orthography } from '../corpus/frontmatter.ts'
import type { Block, Document, Inline } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock, readInline } from '../corpus/reading.ts'
import { listChoices, roundTripDifferences } from './choices.ts'
import { scriptOf } from './names.ts'
import { givenReadings, glossaryPairs, overridesIn } from './overrides.ts'

/** Location of a doubt in a document. */
interface Place {
  /** Id of the clause; null outside the clauses. */
  clause: string | null
  /** Line in the policy file, from 1. */
  line: number
  /** The words around it. */
  context: string
}

/** A conversion chosen by the table of characters, without a phrase of a dictionary. */
export interface ChoiceDoubt extends Place {
  source: string
  target: string
  alternatives: readonly string[]
}

/** A character that a round trip through the other script changes. */
export interface RoundTripDoubt extends Place {
  source: string
  returned: string
  /** The existing correction at this place; null if there is none. */
  corrected: string | null
}

/** What should be reviewed before relying on the conversion of a document. */
export interface ConversionDoubts {
  choices: ChoiceDoubt[]
  roundTrips: RoundTripDoubt[]
}

const CONTEXT = 4

/**
 * Finds the doubts of a document. Choices are those of the text as readers see it; round-trip
 * differences those of the text as published, since they show damage in a source. Readings given by
 * a person are not doubtful.
 *
 * @param traditional - standard that a Simplified text is converted to
 */
export function conversionDoubts(document: Document, traditional: 'hk' | 'tw'): ConversionDoubts {
  const from = document.meta.orthography
  const to: Orthography = scriptOf(from) === 'zh-Hans' ? traditional : 'cn'
  const glossary = glossaryPairs(document.meta.glossary, to)
  const doubts: ConversionDoubts = { choices: [], roundTrips: [] }
  for (const { block, clause } of placedBlocks(document)) {
    const place = (text: string, offset: number): Place => ({
      clause,
      line: block.line + (text.slice(0, offset).match(/\n/g)?.length ?? 0),
      context: text.slice(Math.max(0, offset - CONTEXT), offset + CONTEXT + 1).trim(),
    })
    const read = readBlock(block, 'corrected')
    const held = overridesIn(read, glossary, givenReadings(block.inlines, to, 'corrected'))
    const choices = listChoices(read, { from, to, style: document.meta.style }, held)
    for (const { offset, source, target, alternatives, phrase } of choices)
      if (phrase === null)
        doubts.choices.push({ ...place(read, offset), source, target, alternatives })
    const published = readBlock(block, 'published')
    const decided = overridesIn(published, glossary, givenReadings(block.inlines, to, 'published'))
    for (const { offset, source, returned } of roundTripDifferences(published, from)) {
      if (decided.some(({ start, end }) => start <= offset && offset < end)) continue
      const corrected = correctionAt(block.inlines, offset)
      doubts.roundTrips.push({ ...place(published, offset), source, returned, corrected })
    }
  }
  return doubts
}

function* placedBlocks(document: Document): Generator<{ block: Block; clause: string | null }> {
  for (const block of document.front) yield { block, clause: null }
  for (const { id, headline, paragraphs } of walkClauses(document.clauses))
    for (const block of [headline, ...paragraphs]) yield { block, clause: id }
  for (const block of document.closing) yield { block, clause: null }
}

/** The correction at an offset of the published text; null if there is none. */
function correctionAt(inlines: readonly Inline[], offset: number): string | null {
  let end = 0
  const here = inlines.find((inline) => {
    end += readInline(inline, 'published').length
    return offset < end
  })
  return here?.type === 'corr' ? here.value : null
}
