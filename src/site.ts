import { currentSettings } from './settings/current-settings.ts'
import type { Settings } from './settings/settings.ts'

export type SiteSettings = Settings

/**
 * Settings of the site that is being worked on, read when they are asked for: a command or the Astro
 * integration puts them there before anything else runs, and development replaces them when the file
 * changes. So a module never keeps a value of its own.
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
