import { existsSync } from 'node:fs'
import type { AstroInlineConfig } from 'astro'
import { currentSettings } from '../settings/current-settings.ts'
import { clausary } from './clausary.ts'

/** Names under which Astro finds a file of its own settings. */
const ASTRO_FILES = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((end) => `astro.config.${end}`)

/**
 * What Astro is told to build the site of the current folder: the site's own `astro.config`, where it
 * has one (it must name the integration), else the integration alone.
 */
export function astroConfig(): AstroInlineConfig {
  if (ASTRO_FILES.some((file) => existsSync(file))) return {}
  return { configFile: false, integrations: [clausary(currentSettings())] }
}
