import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Path of a package's program, to be run with `process.execPath`: the Node on the PATH may be too
 * old for it, and on Windows files in `node_modules/.bin` cannot be started without a shell.
 */
export function packageBin(name: string, program: string = name.replace(/^@[^/]+\//, '')): string {
  const file = join('node_modules', name, 'package.json')
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: string | Record<string, string> }
  const path = typeof bin === 'string' ? bin : bin[program]
  if (path === undefined) throw new Error(`the package ${name} has no program called ${program}`)
  return join(dirname(file), path)
}
