import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from '../cache/cache-folder.ts'
import { VERSION } from '../version.ts'
import { COMMANDS } from './commands.ts'

const WIDTH = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 2

const HELP = `
Usage: clausary COMMAND [options]

${Object.entries(COMMANDS)
  .map(([name, { title }]) => `  ${name.padEnd(WIDTH)}${title}`)
  .join('\n')}

Every command has --help. --version prints the version of the program.
`

/**
 * Runs the command that the arguments name. Prints one line and sets exit code 1 for an unknown
 * name.
 */
export async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || ['--help', '-h', 'help'].includes(name))
    process.stdout.write(HELP.slice(1))
  else if (name === '--version' || name === '-v') process.stdout.write(`${VERSION}\n`)
  else await runNamed(name, args)
}

async function runNamed(name: string, args: readonly string[]): Promise<void> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (entry === undefined) {
    process.stderr.write(`error: ${name}: no such command (see clausary --help)\n`)
    process.exitCode = 1
    return
  }
  keepCompiled()
  const { command } = await entry.load()
  await command(args)
}

/**
 * Enables Node's compile cache, for this process and its threads: it is used only for unchanged
 * source. Where there is no site, no cache is created either.
 */
function keepCompiled(): void {
  if (process.env['CLAUSARY_CACHE'] === undefined && !existsSync('node_modules')) return
  const folder = join(cacheFolder(), 'code')
  enableCompileCache(folder)
  process.env['NODE_COMPILE_CACHE'] ??= folder
}
