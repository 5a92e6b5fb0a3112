import { HOSTS } from '../settings/hosts.ts'

/** What is decided of a new site before it is written. */
export interface SiteChoice {
  /** Name of the site, as readers see it. */
  name: string
  script: 'zh-Hant' | 'zh-Hans'
  host: (typeof HOSTS)[number]
  /** What `package.json` says of the program: a version, or `file:` and a path. */
  clausary: string
}

/** An error that the person at the terminal can mend: printed as one line. */
export class ChoiceError extends Error {}

/** The script of a name, or an error that says which there are. */
export function readScript(value: string): SiteChoice['script'] {
  const found = (['zh-Hant', 'zh-Hans'] as const).find(
    (script) => script.toLowerCase() === value.trim().toLowerCase(),
  )
  if (found === undefined)
    throw new ChoiceError(`--script ${value}: write zh-Hant (Traditional) or zh-Hans (Simplified)`)
  return found
}

/** The host of a name, or an error that says which there are. */
export function readHost(value: string): SiteChoice['host'] {
  const found = HOSTS.find((host) => host === value.trim().toLowerCase())
  if (found === undefined)
    throw new ChoiceError(`--host ${value}: write one of ${HOSTS.join(', ')}`)
  return found
}

/** The name of a site, on one line. */
export function readName(value: string): string {
  const name = value.trim()
  if (name === '' || /\p{Cc}/u.test(name))
    throw new ChoiceError('--name: a site has a name of one line')
  return name
}
