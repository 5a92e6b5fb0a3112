import { existsSync, readFileSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { AstroInlineConfig } from 'astro'
import { currentSettings } from '../settings/current-settings.ts'
import { clausary } from './clausary.ts'

/** Names of Astro's own configuration file. */
const ASTRO_FILES = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((end) => `astro.config.${end}`)

/**
 * The configuration with which Astro builds the site of the current folder: the site's own
 * `astro.config` if it has one (it must add the integration), else only the integration.
 */
export function astroConfig(): AstroInlineConfig {
  return ASTRO_FILES.some((file) => existsSync(file)) ? {} : plainConfig()
}

/** The configuration of a plain site, without a configuration file. */
export function plainConfig(): AstroInlineConfig {
  return { configFile: false, integrations: [clausary(currentSettings())] }
}

/** The lines of an `astro.config` that only adds the integration with the settings. */
const PLAIN = [
  /^import \{ defineConfig \} from 'astro\/config'$/,
  /^import settings from '\.\/clausary\.config\.m?[jt]s'$/,
  /^import (?:clausary|\{ clausary \}) from '(?:clausary|\.\/src\/index\.ts)'$/,
  /^export default defineConfig\(\{ integrations: \[clausary\(settings\)\] \}\)$/,
]

/**
 * Whether the site of the current folder is only the program with its settings: no other Astro
 * configuration, and no pages or middleware of its own. Then its pages can be rendered without
 * Astro's build, provided that their bundle can resolve its packages.
 *
 * @param draft - folder that the site is built into: below that of the site, unless `dist` is a
 * link
 */
export function isPlainSite(draft: string): boolean {
  if (!resolve(draft).startsWith(resolve('.') + sep)) return false
  if (existsSync('src/pages') || existsSync('src/content.config.ts') || hasMiddleware())
    return false
  const files = ASTRO_FILES.filter((file) => existsSync(file))
  return files.every((file) => saysNothingElse(readFileSync(file, 'utf8')))
}

/** Whether an `astro.config` only adds the integration with the settings. */
export function saysNothingElse(config: string): boolean {
  const lines = config.split('\n').map((line) => line.trim().replace(/;$/, '').replaceAll('"', "'"))
  const said = lines.filter((line) => line !== '' && !line.startsWith('//'))
  return said.length === PLAIN.length && said.every((line, at) => PLAIN[at]?.test(line))
}

function hasMiddleware(): boolean {
  return ['ts', 'js', 'mts', 'mjs'].some(
    (end) => existsSync(`src/middleware.${end}`) || existsSync(`src/middleware/index.${end}`),
  )
}
