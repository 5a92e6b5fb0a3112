import { existsSync, readFileSync } from 'node:fs'
import { resolve, sep } from 'node:path'
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
  return ASTRO_FILES.some((file) => existsSync(file)) ? {} : plainConfig()
}

/** What a plain site comes to, whatever file says so. */
export function plainConfig(): AstroInlineConfig {
  return { configFile: false, integrations: [clausary(currentSettings())] }
}

/** The lines of an `astro.config` that says nothing but that the integration makes the site of the settings. */
const PLAIN = [
  /^import \{ defineConfig \} from 'astro\/config'$/,
  /^import settings from '\.\/clausary\.config\.m?[jt]s'$/,
  /^import (?:clausary|\{ clausary \}) from '(?:clausary|\.\/src\/index\.ts)'$/,
  /^export default defineConfig\(\{ integrations: \[clausary\(settings\)\] \}\)$/,
]

/**
 * Whether the site of the current folder is what the program makes of its settings: Astro is told nothing else,
 * and there are no pages or middleware of the site's own. Then its pages can be made without Astro's build, where
 * the bundle that makes them finds its packages.
 *
 * @param draft - folder that the site is built into: below that of the site, unless `dist` is a link
 */
export function isPlainSite(draft: string): boolean {
  if (!resolve(draft).startsWith(resolve('.') + sep)) return false
  if (existsSync('src/pages') || existsSync('src/content.config.ts') || hasMiddleware())
    return false
  const files = ASTRO_FILES.filter((file) => existsSync(file))
  return files.every((file) => saysNothingElse(readFileSync(file, 'utf8')))
}

/** Whether an `astro.config` says nothing but that the integration makes the site of the settings. */
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
