import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
let corpus: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-build-'))
  corpus = join(folder, 'content')
  cpSync('tests/opinions/content', corpus, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a command with the temporary corpus. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/clausary.ts', script, ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, CLAUSARY_CORPUS: corpus },
    },
  )
  return { status, stdout, lines: stderr.trim().split('\n') }
}

function edit(name: string, from: string, to: string): number {
  const path = join(corpus, 'policies', `${name}.mdx`)
  const text = readFileSync(path, 'utf8')
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`${name} does not have ${from}`)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
  return text.slice(0, at).split('\n').length
}

const FAULTS = {
  'an unknown component': ['實行黨政', '<Blink>實行</Blink>黨政'],
  'an import': ['### (八)', "import x from './x.js'\n\n### (八)"],
  'an expression': ['實行黨政', '{1 + 1}實行黨政'],
  'a changed character': ['依責盡職', '依責盡識'],
} as const

describe('a build of a faulty corpus', () => {
  for (const [what, [from, to]] of Object.entries(FAULTS))
    test(`${what}: stops with exit code 1 and one line that names file and line`, () => {
      const line = edit('central', from, to)
      const { status, lines } = run('build')
      expect(status).toBe(1)
      expect(lines).toHaveLength(2)
      expect(lines[0]).toContain(`${join(corpus, 'policies', 'central.mdx')}:${line}`)
      expect(lines[0]).toMatch(/ error \[[\w-]+\] .+ \(.+\)$/)
      expect(lines[1]).toBe('error: nothing built')
    })

  test('an address that would vanish: stops and reports it', () => {
    edit('central', '', '')
    rmSync(join(corpus, 'policies', 'village.mdx'))
    const { status, lines } = run('build')
    expect(status).toBe(1)
    expect(lines.some((line) => line.includes('village ('))).toBe(true)
  })
})

describe('the corpus check', () => {
  test('passes the unchanged corpus and reports what it checked', () => {
    const { status, stdout } = run('check')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^3 documents .*: 0 errors, \d+ warnings\n$/)
  })

  test('prints every problem for a pull request with --format github', () => {
    const line = edit('central', '依責盡職', '依責盡識')
    const { status, stdout } = run('check', '--format', 'github')
    expect(status).toBe(1)
    expect(stdout).toContain(
      `::error file=${join(corpus, 'policies', 'central.mdx')},line=${line},`,
    )
  })
})
