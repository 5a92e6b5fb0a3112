import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Packs a folder with npm into a file; one line that says what was written and how large it is. */
export async function npmPack(folder: string, file: string): Promise<string> {
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
