import { chmod, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from './build-package.ts'
import { compile } from './compile.ts'
import { writeNotices } from './notice-policies.ts'

/**
 * Builds the package `create-clausary` into a folder: only the part of `src` that creates a new
 * site.
 */
export async function buildCreator(folder: string): Promise<void> {
  const { version, license } = await readManifest()
  await mkdir(folder, { recursive: true })
  await compile(['create/**/*.ts'], join(folder, 'dist'))
  await writeNotices(join(folder, 'dist/create/template'))
  await cp('LICENSE', join(folder, 'LICENSE'))
  await cp('src/create/README.md', join(folder, 'README.md'))
  const manifest = {
    name: 'create-clausary',
    version,
    description: 'Make a site of policy texts with Clausary: npm create clausary@latest my-site',
    license,
    type: 'module',
    engines: { node: '>=20' },
    bin: { 'create-clausary': 'dist/create/bin.js' },
    files: ['dist'],
  }
  await chmod(join(folder, 'dist/create/bin.js'), 0o755)
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
