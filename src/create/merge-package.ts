/** An existing `package.json` with a site's additions. */
export interface MergedPackage {
  text: string
  /** Names of existing scripts with another meaning than in a site. */
  keptScripts: string[]
}

type Manifest = Record<string, unknown> & {
  type?: string
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
}

/** The test script that `npm init` writes by default: it tests nothing. */
const NO_TEST = 'echo "Error: no test specified" && exit 1'

/**
 * Adds the scripts and dependency of a site to a `package.json`. Existing values are kept: names,
 * other scripts, a version of the program. Null where it is not a JSON object.
 *
 * @param site - `package.json` of a new site
 */
export function mergePackage(existing: string, site: string): MergedPackage | null {
  const manifest = parseManifest(existing)
  if (manifest === null) return null
  const made = JSON.parse(site) as Manifest
  const had = Object.entries(manifest.scripts ?? {}).filter(([, script]) => script !== NO_TEST)
  const scripts = { ...made.scripts, ...Object.fromEntries(had) }
  const merged: Manifest = {
    ...manifest,
    type: manifest.type ?? 'module',
    scripts: { ...manifest.scripts, ...scripts },
    dependencies: { ...made.dependencies, ...manifest.dependencies },
    allowScripts: manifest.allowScripts ?? made.allowScripts,
  }
  return {
    text: `${JSON.stringify(merged, null, 2)}\n`,
    keptScripts: had.flatMap(([name, script]) =>
      made.scripts?.[name] === undefined || made.scripts[name] === script ? [] : [name],
    ),
  }
}

/** Whether Node loads a `.ts` file beside this `package.json` as an ES module. */
export function isModule(existing: string): boolean {
  return parseManifest(existing)?.type !== 'commonjs'
}

function parseManifest(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Manifest)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
