import { formatProblem } from '../src/corpus/problem.ts'
import { site } from '../src/site.ts'
import { isError, loadCorpus } from '../src/view/corpus.ts'
import { runCommand, UserError } from './command.ts'

const help = `
Usage: npm run check -- [--format text|json|github]

Proves, for every policy file, that the published text can be derived from it byte for byte (undoing every
correction) and is what the source has; that register and body agree; that principles are named where
their wordings stand. One line a problem: file, line, rule, what was found, what to do. Exit code 1 on errors.

  --format F  text (default), json, or github (annotations for pull requests)
  -h, --help  this help
`

await runCommand({
  help,
  options: { format: { type: 'string', default: 'text' } },
  run: async ({ format }) => {
    const { value, problems } = await loadCorpus(false)
    const documents = value.documents.length
    const errors = problems.filter(isError).length
    if (format === 'json') process.stdout.write(`${JSON.stringify({ documents, problems })}\n`)
    else if (format === 'github')
      for (const { severity, file, line, column, rule, message, hint } of problems)
        process.stdout.write(
          `::${severity} file=${file},line=${line || 1},col=${column || 1},title=${rule}::${message} (${hint})\n`,
        )
    else if (format === 'text') {
      for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
      process.stdout.write(
        `${documents} documents of ${site.corpus}/ checked: ${errors} errors, ${problems.length - errors} warnings\n`,
      )
    } else throw new UserError(`--format ${format}: write text, json or github`)
    return errors > 0 ? 1 : 0
  },
})
