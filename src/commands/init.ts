import { CHOICE_HELP, CHOICE_OPTIONS } from '../create/main.ts'
import { readChoice } from '../create/read-choice.ts'
import { ChoiceError } from '../create/site-choice.ts'
import { initSite } from '../create/write-site.ts'
import { defineCommand, UserError } from './command.ts'

const help = `
Usage: clausary init [--name NAME] [--script zh-Hant|zh-Hans] [--host HOST] [--clausary VERSION]

Makes the current folder a site: writes the settings, a sample notice, workflows and samples for hosts. A
file that is there stays as it is and is named; a package.json is given the scripts and the dependency of a site.
Asks for what the flags leave open.

${CHOICE_HELP}  -h, --help          this help
`

export const command = defineCommand({
  help,
  names: 0,
  options: CHOICE_OPTIONS,
  settings: false,
  run: async (flags) => {
    try {
      const choice = await readChoice('.', flags, { ask: process.stdin.isTTY === true })
      for (const line of await initSite('.', choice)) process.stdout.write(`${line}\n`)
      process.stdout.write(`${choice.name}\n\n  npm install\n  npm start\n`)
      return 0
    } catch (error) {
      throw error instanceof ChoiceError ? new UserError(error.message) : error
    }
  },
})
