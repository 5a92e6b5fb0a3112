import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isLink } from '../files/content-file.ts'
import { writeFiles } from '../files/write-files.ts'
import { isModule, mergePackage } from './merge-package.ts'
import { ChoiceError, type SiteChoice } from './site-choice.ts'
import { siteFiles } from './site-files.ts'

const TEMPLATE = fileURLToPath(new URL('template/', import.meta.url))

/** Where the files of the sample notice go, by their names in the template. */
const NOTICE = {
  'notice.txt': 'content/sources/notice.txt',
  'notice.mdx': 'content/policies/notice.mdx',
}

/** What a folder may contain when a new site is written to it. */
const HARMLESS = ['.git', '.DS_Store', 'Thumbs.db']

async function entries(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') throw new ChoiceError(`${folder} is a file: name another folder`)
    throw error
  }
}

/**
 * Writes a new site into a folder.
 *
 * @throws ChoiceError where the folder is not empty: nothing is written then
 */
export async function createSite(folder: string, choice: SiteChoice): Promise<void> {
  const there = (await entries(folder)).filter((name) => !HARMLESS.includes(name))
  if (there.length > 0)
    throw new ChoiceError(
      `${folder} is not empty (${there.slice(0, 3).join(', ')}): name another folder, or run clausary init in it`,
    )
  await writeSite(folder, choice, siteFiles(basename(resolve(folder)), choice))
}

/**
 * Turns a folder with other things into a site; existing files are kept, except that a
 * `package.json` gets the scripts and dependency of a site.
 *
 * @returns a line for each existing file, saying what was done with it
 */
export async function initSite(folder: string, choice: SiteChoice): Promise<string[]> {
  const files = new Map(siteFiles(basename(resolve(folder)), choice))
  await refuseLinks(folder, [...files.keys(), ...Object.values(NOTICE)])
  const said: string[] = []
  const manifest = await readIfThere(join(folder, 'package.json'))
  if (manifest !== null) {
    const merged = mergePackage(manifest, files.get('package.json') ?? '{}')
    if (merged === null)
      throw new ChoiceError(
        'package.json is no object of JSON: mend it, and run clausary init again',
      )
    if (!isModule(manifest)) moveSettings(files)
    files.delete('package.json')
    // Its existing content must not be lost when the disk is full.
    await writeFiles([
      { path: join(folder, 'package.json'), bytes: new TextEncoder().encode(merged.text) },
    ])
    said.push('package.json was there: scripts and dependency of the site were added')
    for (const name of merged.keptScripts)
      said.push(`its script ${name} stays as it is: of the site, run npx clausary ${name}`)
  }
  for (const path of [...files.keys()]) {
    if (!(await entries(join(folder, dirname(path)))).includes(basename(path))) continue
    files.delete(path)
    said.push(`${path} was there and stays as it is`)
  }
  await writeSite(folder, choice, files)
  return said
}

/** Nothing is written through a link: it may lead to another site, or to a folder of the system. */
async function refuseLinks(folder: string, files: readonly string[]): Promise<void> {
  const folders = new Set<string>()
  for (const file of files)
    for (let path = dirname(file); path !== '.'; path = dirname(path)) folders.add(path)
  for (const path of folders)
    if (await isLink(join(folder, path)))
      throw new ChoiceError(
        `${path} is a link: put the folder itself in its place, and run clausary init again`,
      )
}

/** Beside a CommonJS `package.json`, the extension must mark the settings as an ES module. */
function moveSettings(files: Map<string, string>): void {
  files.set('clausary.config.mts', files.get('clausary.config.ts') ?? '')
  files.delete('clausary.config.ts')
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function writeSite(
  folder: string,
  { script }: SiteChoice,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [path, text] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  for (const kind of ['policies', 'sources'])
    if ((await entries(join(folder, 'content', kind))).length > 0) return
  for (const [name, path] of Object.entries(NOTICE)) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await cp(join(TEMPLATE, script, name), target)
  }
}

/** Version of the program that this module is part of. */
export async function programVersion(): Promise<string> {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}
