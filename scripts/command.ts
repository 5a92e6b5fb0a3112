import type { ParseArgsConfig } from 'node:util'
import { parseArgs } from 'node:util'

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

const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EISDIR: 'is a folder, not a file',
  ENOSPC: 'the disk is full',
}

/** One line for any error; the stack only when `DEBUG` is set. */
function explain(error: unknown): string {
  if (process.env['DEBUG'] !== undefined && error instanceof Error)
    return error.stack ?? error.message
  const { code, path, message } = error as NodeJS.ErrnoException
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code]
  if (known !== undefined) return `error: ${path ?? ''}: ${known}`
  if (code?.startsWith('ERR_PARSE_ARGS')) return `error: ${message.split('\n')[0]} (see --help)`
  return `error: ${(message ?? String(error)).split('\n')[0]}`
}
