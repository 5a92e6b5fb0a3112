import { readFileSync } from 'node:fs'

/** Version of the program, as its package has it. Both `src/` and what is built of it stand beside package.json. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
).version
