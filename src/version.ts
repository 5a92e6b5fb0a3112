import { readFileSync } from 'node:fs'

/**
 * Version of the program, from its package. Both `src/` and its compiled form are next to
 * package.json.
 */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
).version
