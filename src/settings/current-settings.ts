import type { Settings } from './settings.ts'

// On the global object, since the pages are bundled: they have modules of their own in the same process.
const KEY = Symbol.for('clausary.settings')
const store = globalThis as { [KEY]?: Settings }

/** Makes these the settings of the site for everything that runs in this process. */
export function useSettings(settings: Settings): void {
  store[KEY] = settings
}

/** The settings in use. Throws where none have been read: a mistake of the program, not of a person. */
export function currentSettings(): Settings {
  const settings = store[KEY]
  if (settings === undefined) throw new Error('the settings of the site have not been read yet')
  return settings
}
