import type { Document } from '../corpus/model.ts'
import type { Problem } from '../corpus/problem.ts'
import type { ChoiceDoubt, ConversionDoubts, RoundTripDoubt } from './conversion-doubts.ts'
import { scriptOf } from './names.ts'

/** Number of places named for a choice before the rest are only counted. */
const SHOWN = 5

/**
 * The doubts of a document as warnings: one for every place that changes in a round trip, and one
 * for every reading chosen without a phrase, with its places.
 */
export function checkConversion(document: Document, doubts: ConversionDoubts): Problem[] {
  const script = scriptOf(document.meta.orthography)
  const problem = (rule: string, line: number, message: string, hint: string): Problem => ({
    ...{ rule, severity: 'warning', message, hint },
    ...{ file: document.file, line, column: 0 },
  })
  return [
    ...doubts.roundTrips.map((doubt) =>
      problem('conversion-round-trip', doubt.line, describeReturn(doubt), hintForReturn(doubt)),
    ),
    ...byReading(doubts.choices).map((places) =>
      problem(
        'conversion-choice',
        places[0].line,
        describeChoice(places),
        script === 'zh-Hans'
          ? 'where another is right, write the phrase into glossary: of the frontmatter, or <Script hant="…"> around one place'
          : 'where another is right, write the phrase into glossary: of the frontmatter, or <Script hans="…"> around one place',
      ),
    ),
  ]
}

function describeReturn({ source, returned, clause, context }: RoundTripDoubt): string {
  const place = clause === null ? 'outside the clauses' : `clause ${clause}`
  return `${source} in 「${oneLine(context)}」 (${place}) comes back from the other script as ${returned}`
}

function hintForReturn({ source, returned, corrected }: RoundTripDoubt): string {
  return corrected === null
    ? `where an earlier conversion damaged the page write <Corr sic="${source}" cert="…">${returned}</Corr>; where ${source} is right, add its word to glossary: of the frontmatter`
    : `an editor reads ${corrected} here already: nothing to do`
}

function describeChoice(places: Grouped): string {
  const [{ source, target, alternatives }] = places
  const shown = places
    .slice(0, SHOWN)
    .map(({ clause, context }) => `${clause ?? 'outside the clauses'} 「${oneLine(context)}」`)
  const more = places.length > SHOWN ? ` and ${places.length - SHOWN} more` : ''
  return `${source} read as ${target}, not ${alternatives.join(' or ')}, without a phrase: ${shown.join(', ')}${more}`
}

type Grouped = [ChoiceDoubt, ...ChoiceDoubt[]]

function byReading(choices: readonly ChoiceDoubt[]): Grouped[] {
  const groups = new Map<string, Grouped>()
  for (const choice of choices) {
    const key = choice.source + choice.target
    const group = groups.get(key)
    if (group) group.push(choice)
    else groups.set(key, [choice])
  }
  return [...groups.values()]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
