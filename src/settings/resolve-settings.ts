import { settingLine } from './setting-line.ts'
import { LEVELS, type Settings, settingsSchema } from './settings.ts'
import { whatToWrite } from './what-to-write.ts'

/** Invalid settings: one line each with file, line, what was found and what to write. */
export class SettingsError extends Error {}

/** Settings that can be set in the environment, by variable. */
const VARIABLES: Readonly<Record<string, keyof Settings>> = {
  CLAUSARY_URL: 'url',
  CLAUSARY_BASE: 'base',
  CLAUSARY_CORPUS: 'corpus',
  CLAUSARY_SCRIPT: 'defaultScript',
  CLAUSARY_QUOTES: 'quotes',
  CLAUSARY_CLAUSE_PAGES: 'clausePages',
  CLAUSARY_HOST: 'host',
}

function fromEnvironment(env: NodeJS.ProcessEnv): Record<string, unknown> {
  const given = Object.entries(VARIABLES).flatMap(([variable, name]) => {
    const value = env[variable]
    return value === undefined ? [] : [[name, name === 'clausePages' ? value !== 'false' : value]]
  })
  return Object.fromEntries(given)
}

/** The environment variable that determines a setting; undefined where the file does. */
function variableOf([name]: readonly PropertyKey[], env: NodeJS.ProcessEnv): string | undefined {
  return Object.keys(VARIABLES).find((key) => VARIABLES[key] === name && env[key] !== undefined)
}

/** The path of a setting for messages: `levels[2].slug`. */
const placeOf = (path: readonly PropertyKey[]) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1)

function shown(input: unknown, path: readonly PropertyKey[]): string {
  let found = input
  for (const part of path) found = Reflect.get(Object(found), part)
  const json = JSON.stringify(found)
  return json === undefined ? 'nothing' : json.length > 60 ? `${json.slice(0, 59)}…` : json
}

/**
 * The settings with defaults, overridden by the environment. Throws a {@link SettingsError} that
 * gives for every invalid one its line, what was found and what to write.
 *
 * @param input - default export of the settings file
 * @param file - its name, for messages, and its text, to locate lines; null where there is no file
 */
export function resolveSettings(
  input: unknown,
  file: { name: string; text: string } | null,
  env: NodeJS.ProcessEnv = process.env,
): Settings {
  const given =
    typeof input === 'object' && input !== null ? { ...input, ...fromEnvironment(env) } : input
  const parsed = settingsSchema.safeParse(given, { reportInput: true, error: whatToWrite })
  if (parsed.success)
    return {
      ...parsed.data,
      levels: parsed.data.levels ?? LEVELS[parsed.data.defaultScript],
    }
  const lines = parsed.error.issues.flatMap((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : null
    const paths = unknown?.map((key) => [...issue.path, key]) ?? [issue.path]
    return paths.map((path) => {
      const variable = variableOf(path, env)
      const at = file && !variable ? `${file.name}:${settingLine(file.text, path)}: ` : ''
      const name = variable ?? (placeOf(path) || 'the file')
      return unknown
        ? `${at}${name}: there is no such setting; remove it, or see docs/settings.md for the names`
        : `${at}${name}: found ${shown(given, path)}; ${issue.message}`
    })
  })
  throw new SettingsError(lines.join('\n'))
}
