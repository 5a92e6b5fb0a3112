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

/** An `astro.config` that says nothing but that the integration makes the site, its imports and spaces left out. */
const NOTHING_ELSE = /^exportdefaultdefineConfig\(\{integrations:\[(\w+)\((\w+)\)\],?\}\);?$/

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
  return files.every((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    const said = lines.filter((line) => !/^\s*(?:import .* from .*|\/\/.*)$/.test(line))
    return NOTHING_ELSE.test(said.join('').replace(/\s/g, ''))
  })
}

function hasMiddleware(): boolean {
  return ['ts', 'js', 'mts', 'mjs'].some(
    (end) => existsSync(`src/middleware.${end}`) || existsSync(`src/middleware/index.${end}`),
  )
}
