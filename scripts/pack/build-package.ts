import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile, copyOthers } from './compile.ts'
import { writeNotices } from './notice-policies.ts'

interface Manifest {
  version: string
  description: string
  license: string
  dependencies: Record<string, string>
}

/** The metadata of both packages, from the project's own package.json. */
export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile('package.json', 'utf8')) as Manifest
}

/**
 * Builds the package `clausary` into a folder: the compiled content of `src`, with its components.
 */
export async function buildPackage(folder: string): Promise<void> {
  const { version, description, license, dependencies: all } = await readManifest()
  // The project runs from its source without a build; users of the package only need Node.
  const { node: _, ...dependencies } = all
  await mkdir(folder, { recursive: true })
  await compile(['**/*.ts'], join(folder, 'dist'))
  await copyOthers(join(folder, 'dist'))
  await writeNotices(join(folder, 'dist/create/template'))
  for (const file of ['README.md', 'README.zh-Hant.md', 'CHANGELOG.md', 'LICENSE'])
    await cp(file, join(folder, file))
  await cp('docs', join(folder, 'docs'), {
    recursive: true,
    filter: (path) => !path.endsWith('.png'),
  })
  const manifest = {
    name: 'clausary',
    version,
    description,
    license,
    type: 'module',
    keywords: ['astro-integration', 'chinese', 'policy', 'legislation', 'full-text-search'],
    engines: { node: '>=22.12.0' },
    bin: { clausary: 'dist/bin.js' },
    files: ['dist', 'docs', 'README.zh-Hant.md', 'CHANGELOG.md'],
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
    dependencies,
  }
  await chmod(join(folder, 'dist/bin.js'), 0o755)
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
