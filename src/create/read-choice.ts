import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { HOSTS } from '../settings/hosts.ts'
import { readHost, readName, readScript, type SiteChoice } from './site-choice.ts'
import { programVersion } from './write-site.ts'

/** Flags of a new site, as given. */
export interface ChoiceFlags {
  name?: string | undefined
  script?: string | undefined
  host?: string | undefined
  clausary?: string | undefined
}

/** Asks for values without a flag if the terminal is interactive; else uses the defaults. */
export async function readChoice(
  folder: string,
  flags: ChoiceFlags,
  { ask }: { ask: boolean },
): Promise<SiteChoice> {
  const terminal = ask ? createInterface({ input: process.stdin, output: process.stdout }) : null
  const answer = async (flag: string | undefined, question: string, usual: string) =>
    flag ?? ((await terminal?.question(`${question} (${usual}): `)) || usual)
  try {
    return {
      name: readName(await answer(flags.name, '站名 / Name of the site', '條文庫')),
      script: readScript(
        await answer(flags.script, '文件的字形 / Script: zh-Hant 繁體, zh-Hans 简体', 'zh-Hant'),
      ),
      host: readHost(await answer(flags.host, `主機 / Host: ${HOSTS.join(', ')}`, 'any')),
      clausary: await dependency(folder, flags.clausary),
    }
  } finally {
    terminal?.close()
  }
}

/**
 * The dependency in `package.json`: an existing file as a path relative to the site, anything else
 * as a version.
 */
async function dependency(folder: string, given: string | undefined): Promise<string> {
  if (given === undefined) return `^${await programVersion()}`
  if (!existsSync(given)) return given
  const path = relative(resolve(folder), resolve(given)).split(sep).join('/')
  return `file:${path}`
}
