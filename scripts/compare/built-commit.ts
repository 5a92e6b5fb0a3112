import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Whether the history that is here holds a commit. */
export function hasCommit(commit: string): boolean {
  return spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`]).status === 0
}

/**
 * Hands over a clone of the project at a commit, and removes it afterwards. It lies in the folder of the project
 * and so uses the packages that are installed there.
 *
 * @throws Error with what git says
 */
export async function withClone<T>(commit: string, use: (clone: string) => Promise<T>): Promise<T> {
  const clone = mkdtempSync(resolve('.clausary-clone-'))
  try {
    execFileSync('git', ['clone', '--quiet', '--shared', '--no-checkout', '.', clone])
    execFileSync('git', ['-C', clone, 'checkout', '--quiet', '--detach', commit])
    return await use(clone)
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
}

/** Builds the sample of a commit and hands over the folder of the built site. Throws what the build says. */
export function withBuiltCommit<T>(commit: string, use: (dist: string) => Promise<T>): Promise<T> {
  return withClone(commit, (clone) => {
    execFileSync(process.execPath, ['scripts/clausary.ts', 'build'], {
      cwd: clone,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    return use(join(clone, 'dist'))
  })
}
