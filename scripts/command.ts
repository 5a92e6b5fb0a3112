import type { ParseArgsConfig } from 'node:util'
import { parseArgs } from 'node:util'
import { describeSystemError } from '../src/import/system-error.ts'

/** An error that the person at the terminal can mend: printed as one line, without a stack trace. */
export class UserError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

interface Command<T extends Options> {
  /** Text of `--help`: usage line, what it does, options. */
  help: string
  options: T
  /** Does the work; returns the exit code. */
  run: (
    values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values'],
    positionals: string[],
  ) => Promise<number>
}

/** Parses the arguments, prints help where asked, runs, and turns errors into one line and exit code 1. */
export async function runCommand<T extends Options>(command: Command<T>): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe)
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    if ((values as { help?: boolean }).help === true) {
      process.stdout.write(`${command.help.trim()}\n`)
      return
    }
    process.exitCode = await command.run(values as never, positionals)
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`${explain(error)}\n`)
  }
}

// Who reads only the first lines (`| head`) must not stop the work half-way.
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
  if (code?.startsWith('ERR_PARSE_ARGS')) return `error: ${message.split('\n')[0]} (see --help)`
  return `error: ${(message ?? String(error)).split('\n')[0]}`
}
