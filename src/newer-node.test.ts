import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findNewerNode, runBy } from './newer-node.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-node-'))
  vi.stubEnv('PATH', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** Puts a program called npm on the PATH that records its arguments and then runs a command. */
function fakeNpm(does: string): void {
  const file = join(folder, 'npm')
  writeFileSync(file, `#!/bin/sh\necho "$@" >> ${folder}/asked\n${does}\n`)
  chmodSync(file, 0o755)
}
const asked = () => readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')

describe.skipIf(process.platform === 'win32')('a newer Node', () => {
  test('is taken from the cache of npm, without the network', () => {
    fakeNpm('echo /cache/node')
    expect(findNewerNode()).toBe('/cache/node')
    expect(asked()).toHaveLength(1)
    expect(asked()[0]).toContain('--offline')
  })

  test('is fetched where the cache has none', () => {
    fakeNpm('case "$*" in *--offline*) exit 1;; esac; echo /fetched/node')
    expect(findNewerNode()).toBe('/fetched/node')
    expect(asked()).toHaveLength(2)
  })

  test('is none where npm cannot fetch it, or is not there', () => {
    expect(findNewerNode()).toBeNull()
    fakeNpm('exit 1')
    expect(findNewerNode()).toBeNull()
  })

  test('runs a file with its arguments, and ends as it ended', async () => {
    const file = join(folder, 'a.mjs')
    writeFileSync(file, 'process.exitCode = process.argv.length + 3')
    expect(await runBy(process.execPath, file, ['x', 'y'])).toBe(7)
    writeFileSync(file, 'process.exitCode = process.execArgv.length')
    expect(await runBy(process.execPath, file, [], ['--no-warnings', '--no-deprecation'])).toBe(2)
  })
})
