import { HOSTS } from '../settings/hosts.ts'

/** The choices for a new site. */
export interface SiteChoice {
  /** Name of the site, as readers see it. */
  name: string
  script: 'zh-Hant' | 'zh-Hans'
  host: (typeof HOSTS)[number]
  /** The program in `package.json`: a version, or `file:` and a path. */
  clausary: string
}

/** An error that the user can fix: printed as one line. */
export class ChoiceError extends Error {}

/** Parses a script name. @throws ChoiceError that lists the valid names */
export function readScript(value: string): SiteChoice['script'] {
  const found = (['zh-Hant', 'zh-Hans'] as const).find(
    (script) => script.toLowerCase() === value.trim().toLowerCase(),
  )
  if (found === undefined)
    throw new ChoiceError(`--script ${value}: write zh-Hant (Traditional) or zh-Hans (Simplified)`)
  return found
}

/** Parses a host name. @throws ChoiceError that lists the valid names */
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
