import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { useSettings } from './current-settings.ts'
import { resolveSettings, SettingsError } from './resolve-settings.ts'
import { settingLine } from './setting-line.ts'
import type { Settings } from './settings.ts'
import { missingFiles } from './settings-files.ts'

/**
 * Possible names of a settings file, in order of precedence; `.mts` is for use beside a CommonJS
 * `package.json`.
 */
export const SETTINGS_FILES = [
  'clausary.config.ts',
  'clausary.config.mts',
  'clausary.config.mjs',
  'clausary.config.js',
]

/** The settings file of a folder: its name and text. Null where there is none. */
export async function findSettings(root: string): Promise<{ name: string; text: string } | null> {
  for (const name of SETTINGS_FILES) {
    try {
      return { name, text: await readFile(join(root, name), 'utf8') }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EISDIR') throw new SettingsError(`${name} is a folder: it must be a file`)
      if (code !== 'ENOENT') throw error
    }
  }
  return null
}

/** The default export of the file, reloaded whenever it has changed. */
async function importSettings(path: string, name: string): Promise<unknown> {
  const { mtimeMs } = await stat(path)
  try {
    const module = (await import(/* @vite-ignore */ `${pathToFileURL(path).href}?${mtimeMs}`)) as {
      default?: unknown
    }
    return module.default
  } catch (error) {
    throw new SettingsError(explainImport(error, name))
  }
}

/**
 * One line for a file that cannot be loaded: its line number if the error has one, and the error.
 */
function explainImport(error: unknown, name: string): string {
  const { message, stack } = error as Error
  const found = new RegExp(`${name.replaceAll('.', '\\.')}(?:\\?[\\d.]+)?:(\\d+)`).exec(stack ?? '')
  const what = message
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /[a-z]{3}/i.test(line))
  if (/outside a module|Unexpected token 'export'/.test(what ?? ''))
    return `${name}: package.json says that files here are CommonJS; write "type": "module" there, or call the file clausary.config.mts`
  return `${name}${found ? `:${found[1]}` : ''}: ${what ?? 'cannot be read'}; mend the file, which must export default defineSettings({ … })`
}

/**
 * Loads the settings of the site in a folder and makes them those of this process. Throws a {@link
 * SettingsError} where the file is missing, cannot be loaded, or has invalid values.
 */
export async function loadSettings(root: string): Promise<Settings> {
  const file = await findSettings(root)
  if (file === null)
    throw new SettingsError(
      `no ${SETTINGS_FILES[0]} in ${root}: go to the folder of your site, or make one with clausary init`,
    )
  const input = await importSettings(join(root, file.name), file.name)
  const settings = resolveSettings(input, file)
  const missing = missingFiles(root, settings).map(
    ({ path, value, folder }) =>
      `${file.name}:${settingLine(file.text, path)}: ${path.join('.')}: found "${value}"; there is no such file in ${folder === '.' ? 'the folder of the site' : `${folder}/`}: correct the path, or remove it`,
  )
  if (missing.length > 0) throw new SettingsError(missing.join('\n'))
  useSettings(settings)
  return settings
}
