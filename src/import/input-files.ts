import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { portableName } from '../files/plain-name.ts'
import { isAccepted } from './container.ts'

/** One file to add. */
export interface InputFile {
  /** The path to read, also for messages; `-` is standard input. */
  path: string
  /** The folder it was found in, if a folder was given. */
  root: string | null
}

/** The files that the command line names. */
export interface Inputs {
  files: InputFile[]
  /** Number of files in folders that `add` does not accept. */
  skipped: number
  /** Links, devices and pipes in folders: in an untrusted folder they may point anywhere. */
  irregular: string[]
  /** Named paths that cannot be read, with the reason. */
  failures: { path: string; error: unknown }[]
}

/**
 * Every file to add, in the order named, those of a folder sorted by path. Files and folders whose
 * name begins with a dot are left out; links, devices and pipes are not read but listed.
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

// In a sources folder the extracted text of a container is beside it.
function isTakenFrom(name: string, names: ReadonlySet<string>): boolean {
  const container = name.replace(/\.txt$/, '')
  return container !== name && isAccepted(container) && names.has(container)
}

/**
 * The name of each file in the sources folder: its own, made valid on every file system, or with
 * its parent folders (`2023-notice.txt`) if two files of one run would have the same, ignoring
 * case; with a number if even that is the same.
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
