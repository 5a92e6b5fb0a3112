import type { ParseArgsConfig } from 'node:util'
import { parseArgs, stripVTControlCharacters } from 'node:util'
import { describeSystemError } from '../files/system-error.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { writePrintable } from './printable.ts'

/** An error that the user can fix: printed as one line, without a stack trace. */
export class UserError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>['values']

/** The definition of a command: help, options, work. */
interface CommandParts<T extends Options> {
  /** Text of `--help`: usage line, description, options. A function if it refers to settings. */
  help: string | (() => string)
  options: T
  /** Most positional arguments; without it the command checks them itself. */
  names?: number
  /** False for a command that works without a site: settings are not loaded. */
  settings?: false
  /** Does the work; returns the exit code. */
  run: (values: Values<T>, positionals: string[]) => Promise<number>
}

/** A command, to be called with the arguments after its name. */
export type Command = (args: readonly string[]) => Promise<void>

/**
 * A command that parses its arguments, prints help on request, loads the settings of the site in
 * the current folder, runs, and turns errors into one line and exit code 1.
 */
export function defineCommand<T extends Options>(parts: CommandParts<T>): Command {
  return async (args) => {
    process.stdout.on('error', ignoreClosedPipe)
    writePrintable(process.stdout)
    writePrintable(process.stderr)
    try {
      process.exitCode = await runCommand(parts, args)
    } catch (error) {
      process.exitCode = 1
      process.stderr.write(`${explain(error)}\n`)
    }
  }
}

async function runCommand<T extends Options>(
  { help, options, names = Number.POSITIVE_INFINITY, settings, run }: CommandParts<T>,
  args: readonly string[],
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (settings !== false) await loadSettings(process.cwd())
  if ((values as { help?: boolean }).help === true) {
    process.stdout.write(`${(typeof help === 'string' ? help : help()).trim()}\n`)
    return 0
  }
  const extra = positionals[names]
  if (extra !== undefined)
    throw new UserError(
      `${extra}: this command takes ${names === 0 ? 'no names' : 'one name'} (see --help)`,
    )
  return run(values as Values<T>, positionals)
}

// A reader that closes the pipe early (`| head`) must not interrupt the work.
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** One line for any error; the stack only when `DEBUG` is set. */
function explain(error: unknown): string {
  if (process.env['DEBUG'] !== undefined && error instanceof Error)
    return error.stack ?? error.message
  const { code, message } = error as NodeJS.ErrnoException
  const known = describeSystemError(error)
  if (known !== null) return `error: ${known}`
  if (code?.startsWith('ERR_PARSE_ARGS')) return `error: ${explainOption(message)} (see --help)`
  // Tools colour their errors; a UserError may contain a file name, which is printed unchanged.
  const said = message ?? String(error)
  return `error: ${oneLine(error instanceof UserError ? said : stripVTControlCharacters(said))}`
}

/** An option error of `parseArgs`, in the style of this program. */
export function explainOption(message: string): string {
  const [first = ''] = message.split('\n')
  const option = /'(?:-\w, )?(--?[^\s']+)/.exec(first)?.[1] ?? ''
  if (first.startsWith('Unknown option')) return `${option}: no such option`
  if (/argument (missing|is ambiguous)/.test(first))
    return `${option}: its value is missing; one that begins with - is written ${option}=-…`
  return /does not take an argument/.test(first) ? `${option}: it takes no value` : first
}

// Some tools begin with lines that only announce an error and its origin: `Build failed with 1
// error:`, `[plugin vite:css]`.
function oneLine(message: string): string {
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const said = lines.findIndex((line) => !/:$|^\[plugin [^\]]*\]$/.test(line))
  const shown = said === -1 ? lines : lines.slice(0, said + 1)
  return shown.join(' ').slice(0, 500) || 'it failed without a reason; DEBUG=1 shows where'
}
