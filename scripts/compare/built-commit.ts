import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Builds the sample of a commit in a clone of its own and hands over the folder of the built site; the clone
 * is removed afterwards. It lies in the folder of the project and so uses the packages that are installed there.
 *
 * @throws Error with what git or the build says
 */
export async function withBuiltCommit<T>(commit: string, use: (dist: string) => Promise<T>) {
  const clone = mkdtempSync(resolve('.clausary-clone-'))
  try {
    execFileSync('git', ['clone', '--quiet', '--shared', '--no-checkout', '.', clone])
    execFileSync('git', ['-C', clone, 'checkout', '--quiet', '--detach', commit])
    execFileSync(process.execPath, ['scripts/clausary.ts', 'build'], {
      cwd: clone,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    return await use(join(clone, 'dist'))
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
}
