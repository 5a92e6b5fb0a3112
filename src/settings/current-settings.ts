import type { Settings } from './settings.ts'

// On the global object, since the bundle of the pages has its own module instances in the same
// process.
const KEY = Symbol.for('clausary.settings')
const store = globalThis as { [KEY]?: Settings }

/** Makes these the settings of everything that runs in this process. */
export function useSettings(settings: Settings): void {
  store[KEY] = settings
}

/**
 * The settings in use. Throws where none have been loaded: a bug in the program, not a user error.
 */
export function currentSettings(): Settings {
  const settings = store[KEY]
  if (settings === undefined) throw new Error('the settings of the site have not been read yet')
  return settings
}
