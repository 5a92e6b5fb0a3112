import { spawn, spawnSync } from 'node:child_process'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ENVIRONMENT = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CLAUSARY_CORPUS: undefined }

/** The npm registry did not answer: tests that need it cannot be run. */
export class NoRegistry extends Error {}

/** Runs npm as on the command line and returns its output. Throws with the output if it fails. */
export function npm(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    env: ENVIRONMENT,
    shell: process.platform === 'win32',
  })
  if (status === 0) return stdout
  if (/ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|network/.test(stderr))
    throw new NoRegistry(`the npm registry does not answer: ${stderr.split('\n')[0]}`)
  throw new Error(`npm ${args.join(' ')}: ${stderr || stdout}`)
}

/** Starts `npm start` in a site, and calls back with the address that it prints once it serves. */
export async function served<T>(cwd: string, use: (url: string) => Promise<T>): Promise<T> {
  const child = spawn('npm', ['start'], {
    cwd,
    env: { ...ENVIRONMENT, PORT: '4790' },
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data) => {
          said += String(data)
          const found = /http:\/\/localhost:\d+\/\S*/.exec(said)
          if (found) resolve(found[0])
        })
      child.once('close', () => reject(new Error(`npm start ended: ${said}`)))
    })
    return await use(url)
  } finally {
    if (child.exitCode === null && child.pid !== undefined)
      process.platform === 'win32' ? child.kill() : process.kill(-child.pid)
    await ended
  }
}

/** Size of a folder in MB, without following links. */
export function megabytes(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const bytes = entries
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0)
  return bytes / 1024 / 1024
}
