import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { packageBin } from '../verify/package-bin.ts'

/**
 * Files that users of the package do not need: tests and their fixtures, benchmarks, generators of
 * tables.
 */
const LEFT_OUT = [
  '**/*.test.ts',
  '**/fixtures/**',
  '**/bench/**',
  '**/bench*.ts',
  '**/sample-*.ts',
  '**/{mine,measure,write-fold-table,fold-classes,read-laws,reference}.ts',
]

/**
 * Compiles TypeScript of `src` to JavaScript with types, in folders of the same names.
 *
 * @param entries - globs of the files to compile, from `src`
 * @throws Error with the message of the compiler
 */
export async function compile(entries: readonly string[], outDir: string): Promise<void> {
  const src = resolve('src')
  const config = {
    extends: resolve('tsconfig.json'),
    include: [...entries.map((entry) => join(src, entry)), join(src, 'integration/virtual.d.ts')],
    exclude: LEFT_OUT.map((glob) => join(src, glob)),
    compilerOptions: {
      rootDir: src,
      outDir,
      noEmit: false,
      declaration: true,
      allowImportingTsExtensions: false,
      rewriteRelativeImportExtensions: true,
      types: ['node', 'astro/client'],
      skipLibCheck: true,
    },
  }
  const file = resolve(`.pack-${process.pid}.json`)
  await writeFile(file, JSON.stringify(config))
  try {
    await promisify(execFile)(process.execPath, [packageBin('typescript', 'tsc'), '-p', file])
  } catch (error) {
    throw new Error((error as { stdout?: string }).stdout || String(error))
  } finally {
    await rm(file, { force: true })
  }
}

/**
 * Copies what the compiler does not handle: components, styles, assets. Rewrites imports to the
 * compiled files.
 */
export async function copyOthers(outDir: string): Promise<void> {
  const entries = await readdir('src', { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !isCopied(join(entry.parentPath, entry.name))) continue
    const from = join(entry.parentPath, entry.name)
    const to = join(outDir, relative('src', from))
    if (!entry.name.endsWith('.astro')) await cp(from, to, { recursive: true })
    else {
      const text = await readFile(from, 'utf8')
      await cp(from, to)
      await writeFile(to, text.replace(/((?:from|import) '\.[^']*)\.ts'/g, "$1.js'"))
    }
  }
}

function isCopied(path: string): boolean {
  return (
    /\.(astro|css|svg)$/.test(path) ||
    /^src\/assets\//.test(path) ||
    /^src\/create\/template\//.test(path) ||
    path.endsWith('virtual.d.ts')
  )
}
