import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { portableName } from '../files/plain-name.ts'
import { isAccepted } from './container.ts'

/** One file to add. */
export interface InputFile {
  /** As it is read and named in messages; `-` is standard input. */
  path: string
  /** The folder it was found in, when a folder was given. */
  root: string | null
}

/** The files that the command line names. */
export interface Inputs {
  files: InputFile[]
  /** Files of folders that are of no kind that `add` takes. */
  skipped: number
  /** Links, devices and pipes of folders: whoever fills a folder may point them anywhere. */
  irregular: string[]
  /** What was named and cannot be read at all, with the reason. */
  failures: { path: string; error: unknown }[]
}

/**
 * Every file to add, in the order named, those of a folder sorted by path. Files and folders whose name
 * begins with a point are left out, and so is what is no regular file: links, devices and pipes are named.
 */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const inputs: Inputs = { files: [], skipped: 0, irregular: [], failures: [] }
  for (const path of paths) {
    try {
      if (path !== '-' && (await stat(path)).isDirectory()) await walk(path, path, inputs)
      else inputs.files.push({ path, root: null })
    } catch (error) {
      inputs.failures.push({ path, error })
    }
  }
  const seen = new Set<string>()
  inputs.files = inputs.files.filter(({ path }) => !seen.has(path) && seen.add(path))
  return inputs
}

async function walk(folder: string, root: string, inputs: Inputs): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = new Set(entries.map(({ name }) => name))
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) await walk(path, root, inputs)
    else if (!entry.isFile()) inputs.irregular.push(path)
    else if (!isAccepted(entry.name) || isTakenFrom(entry.name, names)) inputs.skipped++
    else inputs.files.push({ path, root })
  }
}

// In a sources folder the text that was taken from a container stands beside it.
function isTakenFrom(name: string, names: ReadonlySet<string>): boolean {
  const container = name.replace(/\.txt$/, '')
  return container !== name && isAccepted(container) && names.has(container)
}

/**
 * The name that each file gets in the sources folder: its own as every system can hold it, or with the
 * folders above it (`2023-notice.txt`) where two files of one run would have the same, for a disk that does
 * not tell capitals either; with a number where even that is the same.
 */
export function sourceNames(files: readonly InputFile[]): Map<InputFile, string> {
  const own = (file: InputFile) => portableName(basename(file.path))
  const groups = Map.groupBy(files, (file) => own(file).toLowerCase())
  const names = new Map<InputFile, string>()
  const taken = new Set<string>()
  for (const group of groups.values())
    for (const file of group) {
      const wanted = group.length > 1 ? portableName(longName(file)) : own(file)
      let name = wanted
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${n}-${wanted}`
      taken.add(name.toLowerCase())
      names.set(file, name)
    }
  return names
}

function longName({ path, root }: InputFile): string {
  const from = root === null ? dirname(dirname(path)) : root
  return relative(from, path)
    .split(/[\\/]/)
    .filter((part) => part !== '..')
    .join('-')
}
