import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { HOSTS } from '../settings/hosts.ts'
import { readChoice } from './read-choice.ts'
import { ChoiceError } from './site-choice.ts'
import { createSite } from './write-site.ts'

/** Help for the flags of a new site. */
export const CHOICE_HELP = `  --name NAME         name of the site, as readers see it
  --script SCRIPT     script that the texts are published in: zh-Hant or zh-Hans
  --host HOST         ${HOSTS.join(', ')}
  --clausary VERSION  version of the program, or path of a package file
`

const HELP = `
Usage: create-clausary FOLDER [--name NAME] [--script zh-Hant|zh-Hans] [--host HOST] [--clausary VERSION]

Makes a new site of policy texts in a folder that is empty or not there. Asks for what the flags leave open.

${CHOICE_HELP}  -h, --help          this help
`

/** Flags of a new site, for `parseArgs`. */
export const CHOICE_OPTIONS = {
  name: { type: 'string' },
  script: { type: 'string' },
  host: { type: 'string' },
  clausary: { type: 'string' },
} as const

/** Runs `create-clausary`; returns the exit code. Errors are one line. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...CHOICE_OPTIONS, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    if (values.help === true) {
      process.stdout.write(HELP.trimStart())
      return 0
    }
    const [folder, ...others] = positionals
    if (folder === undefined || others.length > 0)
      throw new ChoiceError('name one folder for the new site, such as my-site (see --help)')
    const choice = await readChoice(folder, values, { ask: process.stdin.isTTY === true })
    await createSite(folder, choice)
    const cd = relative('.', folder)
    process.stdout.write(
      `${choice.name}: ${folder}/\n\n${cd === '' ? '' : `  cd ${/^[\w./-]+$/.test(cd) ? cd : JSON.stringify(cd)}\n`}  npm install\n  npm start\n`,
    )
    return 0
  } catch (error) {
    process.stderr.write(`error: ${(error as Error).message.split('\n')[0]}\n`)
    return 1
  }
}
