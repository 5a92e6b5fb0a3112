import { findUnrecorded } from '../citation/lock-file.ts'
import { formatProblem, type Problem } from '../corpus/problem.ts'
import { chainWarnings } from '../editions/chain-warnings.ts'
import { strayRenumberings } from '../editions/stray-renumberings.ts'
import { checkConversion } from '../script/check-conversion.ts'
import { conversionDoubts } from '../script/conversion-doubts.ts'
import { site } from '../site.ts'
import { isError, loadCorpus } from '../view/corpus.ts'
import { defineCommand, UserError } from './command.ts'
import { stopWithoutCorpus } from './target-corpus.ts'

const help = `
Usage: npm run check -- [--conversion] [--format text|json|github]

Proves, for every policy file, that the published text can be derived from it byte for byte (undoing every
correction) and is what the source has; that register and body agree; that principles are named where
their wordings stand. One line a problem: file, line, rule, what was found, what to do. Exit code 1 on errors.

  --conversion  also list, as warnings, what conversion between the scripts leaves in doubt: choices made
                without a phrase of a dictionary, and characters that do not come back from the other
                script, which is how damage in a source is found. JSON has every place, in "conversion"
  --format F    text (default), json, or github (annotations for pull requests)
  -h, --help    this help
`

const FORMATS = ['text', 'json', 'github']

interface Report {
  documents: number
  problems: Problem[]
  conversion?: unknown
}

function print(format: string, report: Report): void {
  const { documents, problems } = report
  if (format === 'json') process.stdout.write(`${JSON.stringify(report)}\n`)
  else if (format === 'github')
    for (const { severity, file, line, column, rule, message, hint } of problems)
      process.stdout.write(
        `::${severity} file=${property(file)},line=${line || 1},col=${column || 1},title=${rule}::${data(`${message} (${hint})`)}\n`,
      )
  else {
    const errors = problems.filter(isError).length
    for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
    process.stdout.write(
      `${documents} documents of ${site.corpus}/ checked: ${errors} errors, ${problems.length - errors} warnings\n`,
    )
  }
}

// As GitHub parses workflow commands: a line break in a value must not begin another command.
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}

export const command = defineCommand({
  help,
  names: 0,
  options: {
    conversion: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  },
  run: async ({ conversion, format }) => {
    if (!FORMATS.includes(format))
      throw new UserError(`--format ${format}: write text, json or github`)
    stopWithoutCorpus()
    const { value, problems } = await loadCorpus(false)
    if (!problems.some(isError))
      problems.push(...(await findUnrecorded(site.corpus, value.documents)))
    problems.push(...chainWarnings(value.histories.values(), new Date().toISOString().slice(0, 10)))
    problems.push(...strayRenumberings(value.lock, value.documents, value.histories))
    const doubts = (conversion ? value.documents : []).map((document) => ({
      document,
      ...conversionDoubts(document, site.traditional),
    }))
    print(format, {
      documents: value.documents.length,
      problems: [...problems, ...doubts.flatMap((found) => checkConversion(found.document, found))],
      ...(conversion && {
        conversion: doubts.map(({ document, ...found }) => ({ document: document.id, ...found })),
      }),
    })
    return problems.some(isError) ? 1 : 0
  },
})
