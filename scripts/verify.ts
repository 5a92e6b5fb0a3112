import { defineCommand, UserError } from '../src/commands/command.ts'
import { runSteps } from './verify/run-steps.ts'
import { STEPS } from './verify/steps.ts'

const help = `
Usage: npm test
       npm run verify -- [--only NAME,NAME] [--skip NAME,NAME]

Runs every check of the project in order, the rest also when one fails, and ends with one line:
N passed, N failed. Tests count one each, every other step counts one. Exit code 1 when anything failed.

${STEPS.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join('\n')}

  --only NAMES  only these steps, with commas between; they use the site that is in dist/
  --skip NAMES  all but these
  -h, --help    this help
`

/** Reads a comma-separated list of steps. */
function readNames(option: string, value: string | undefined): string[] {
  const names = value?.split(',').map((name) => name.trim()) ?? []
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name))
  if (unknown !== undefined)
    throw new UserError(
      `--${option} ${unknown}: no such step; there are ${STEPS.map(({ name }) => name).join(', ')}`,
    )
  return names
}

await defineCommand({
  help,
  options: { only: { type: 'string' }, skip: { type: 'string' } },
  run: async (values) => {
    const only = readNames('only', values.only)
    const skip = readNames('skip', values.skip)
    const { passed, failed } = await runSteps(
      STEPS.filter(
        ({ name }) => (only.length === 0 || only.includes(name)) && !skip.includes(name),
      ),
    )
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
    return failed === 0 ? 0 : 1
  },
})(process.argv.slice(2))
