import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Whether the local history contains a commit. */
export function hasCommit(commit: string): boolean {
  return spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`]).status === 0
}

/**
 * Clones the project at a commit, calls `use` with the clone, and removes it afterwards. The clone
 * is in the folder of the project and so uses its installed packages.
 *
 * @throws Error with the message of git
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

/**
 * Builds the sample of a commit and calls `use` with the folder of the built site. Throws the
 * errors of the build.
 */
export function withBuiltCommit<T>(commit: string, use: (dist: string) => Promise<T>): Promise<T> {
  return withClone(commit, (clone) => {
    execFileSync(process.execPath, ['scripts/clausary.ts', 'build'], {
      cwd: clone,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    return use(join(clone, 'dist'))
  })
}
