import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-sbom-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('the bill of materials is made from the lock file, whatever is installed', () => {
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(name, join(folder, name))
  const printed = execFileSync('npm', ['run', '-s', 'sbom'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  })
  const { components } = JSON.parse(printed) as { components: { name: string }[] }
  const names = components.map(({ name }) => name)
  expect(names).toContain('astro')
  expect(names).not.toContain('vitest')
})
