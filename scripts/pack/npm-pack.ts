import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Packs a folder with npm into a file; returns one line with its name and size. */
export async function npmPack(folder: string, file: string): Promise<string> {
  await setModes(folder)
  await promisify(execFile)('npm', ['pack', '--pack-destination', folder], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (packed === undefined) throw new Error(`npm packed nothing in ${folder}`)
  await mkdir(dirname(file), { recursive: true })
  await rm(file, { force: true })
  await cp(join(folder, packed), file)
  return `${file}  ${((await stat(file)).size / 1024).toFixed(0)} KB`
}

/** Sets fixed permissions on every file: those of the local umask would change the bytes. */
async function setModes(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const isProgram = ((await stat(path)).mode & 0o100) !== 0
    await chmod(path, entry.isDirectory() || isProgram ? 0o755 : 0o644)
  }
}
