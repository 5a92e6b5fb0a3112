import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChoiceError, type SiteChoice } from './site-choice.ts'
import { siteFiles } from './site-files.ts'

const TEMPLATE = fileURLToPath(new URL('template/', import.meta.url))

/** What may stand in a folder that a new site is written to. */
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
 * @throws ChoiceError where something stands in the folder already: nothing is written then
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
 * Makes a folder with other things in it a site; a file that is there stays as it is.
 *
 * @returns paths of what was there and stays
 */
export async function initSite(folder: string, choice: SiteChoice): Promise<string[]> {
  const kept: string[] = []
  const files = new Map(siteFiles(basename(resolve(folder)), choice))
  for (const path of files.keys())
    if ((await entries(join(folder, dirname(path)))).includes(basename(path))) kept.push(path)
  for (const path of kept) files.delete(path)
  await writeSite(folder, choice, files)
  return kept
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
  if ((await entries(join(folder, 'content/policies'))).length > 0) return
  for (const [name, kind] of [
    ['notice.txt', 'sources'],
    ['notice.mdx', 'policies'],
  ] as const) {
    const target = join(folder, 'content', kind)
    await mkdir(target, { recursive: true })
    await cp(join(TEMPLATE, script, name), join(target, name))
  }
}

/** Version of the program that this is part of. */
export async function programVersion(): Promise<string> {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}
