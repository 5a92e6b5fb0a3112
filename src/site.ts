import { currentSettings } from './settings/current-settings.ts'
import type { Settings } from './settings/settings.ts'

export type SiteSettings = Settings

/**
 * Settings of the current site, read on access: a command or the Astro integration sets them before
 * anything else runs, and development replaces them when the file changes. So modules must not keep
 * copies.
 */
export const site: SiteSettings = new Proxy({} as SiteSettings, {
  get: (_, name) => Reflect.get(currentSettings(), name),
  has: (_, name) => Reflect.has(currentSettings(), name),
  ownKeys: () => Reflect.ownKeys(currentSettings()),
  getOwnPropertyDescriptor: (_, name) => ({
    value: Reflect.get(currentSettings(), name),
    enumerable: true,
    configurable: true,
  }),
})
