import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const SEED = '000_d7f0d4d3f7a011ab.txt'
const NAMES = ['central', 'district', 'village']
let folder: string
let corpus: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-split-'))
  corpus = join(folder, 'content')
})
afterEach(() => rmSync(folder, { recursive: true }))

function copyCorpus(): void {
  cpSync('tests/opinions/content', corpus, { recursive: true })
}

/** Runs the command on a file with the temporary corpus. */
function split(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/clausary.ts', 'split', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, CLAUSARY_CORPUS: corpus },
    },
  )
  return { status, stdout, stderr, lines: stderr.trim().split('\n') }
}

/** Expects success; otherwise the test shows the error output. */
function expectDone({ status, stderr }: { status: number | null; stderr: string }): void {
  expect(status, stderr).toBe(0)
}

function input(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const policy = (root: string, name: string) =>
  readFileSync(join(root, 'policies', `${name}.mdx`), 'utf8')

/** Every file of the temporary corpus. */
function written(): string[] {
  mkdirSync(corpus, { recursive: true })
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.\w+$/.test(path),
  )
}

describe('splitting the page again', () => {
  test('reproduces the committed policy files, byte for byte', () => {
    copyCorpus()
    expectDone(split(join(corpus, 'sources', SEED)))
    for (const name of NAMES)
      expect(policy(corpus, name)).toBe(policy('tests/opinions/content', name))
  })

  test('keeps editorial work: title, notes, principles, corrections', () => {
    copyCorpus()
    const path = join(corpus, 'policies', 'village.mdx')
    const curated = readFileSync(path, 'utf8')
      .replace(/^title: .*$/m, 'title: 某村安全生產工作實施意見')
      .replace(/^notes:\n/m, 'notes:\n  - text: 一條新的按語\n    certainty: 0.5\n')
      .replace('責任重如泰山', '責任重如<Note cert="0.6">此處有按語</Note>泰山')
    writeFileSync(path, curated)
    expectDone(split(join(corpus, 'sources', SEED)))
    expect(readFileSync(path, 'utf8')).toBe(curated)
  })

  test('does not overwrite a policy file that no longer agrees with its source', () => {
    copyCorpus()
    const path = join(corpus, 'policies', 'central.mdx')
    const damaged = readFileSync(path, 'utf8').replace('依責盡職', '依責盡識')
    writeFileSync(path, damaged)
    const { status, stderr } = split(join(corpus, 'sources', SEED))
    expect(status).toBe(1)
    expect(stderr).toContain('central.mdx')
    expect(stderr).toContain('nothing written')
    expect(readFileSync(path, 'utf8')).toBe(damaged)
  })
})

describe('splitting a page into an empty corpus', () => {
  test('produces the three documents with the same clauses', () => {
    expectDone(split(join('tests/opinions/content', 'sources', SEED)))
    const register = (root: string, name: string) =>
      [...policy(root, name).matchAll(/^ {2}- id: "?([\w-]+)"?$/gm)].map(([, id]) => id)
    for (const name of NAMES)
      expect(register(corpus, name)).toEqual(register('tests/opinions/content', name))
    expect(readFileSync(join(corpus, 'sources', SEED))).toEqual(
      readFileSync(join('tests/opinions/content', 'sources', SEED)),
    )
  })

  test('with --dry-run reports what it would write and writes nothing', () => {
    const { status, stdout } = split(join('tests/opinions/content', 'sources', SEED), '--dry-run')
    expect(status).toBe(0)
    expect(stdout).toContain('24 clauses')
    expect(written()).toEqual([])
  })
})

/** Inputs that cannot be split: one line, exit code 1, nothing written. */
const UNUSABLE: Record<string, () => string> = {
  'an empty file': () => input('empty.txt', ''),
  'a file of blank lines': () => input('blank.txt', '\n \n\u3000\n'),
  'a binary file': () =>
    input(
      'picture.txt',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256),
    ),
  'a missing path': () => join(folder, 'nowhere.txt'),
  'a folder': () => folder,
}

describe('a file that cannot be split', () => {
  for (const [what, make] of Object.entries(UNUSABLE))
    test(`${what}: one clear line, exit code 1, nothing written`, () => {
      const path = make()
      const { status, stdout, lines } = split(path)
      expect(status).toBe(1)
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(path)
      expect(lines[0]).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object/)
      expect(stdout).toBe('')
      expect(written()).toEqual([])
    })

  test('a text without any number becomes an unnumbered document, with a warning', () => {
    const path = input('plain.txt', '關於春節放假的通知\n各科室：\n春節放假七天，請安排好值班。\n')
    const { status, lines } = split(path)
    expect(status).toBe(0)
    expect(lines.join('\n')).toMatch(/warning \[unnumbered\]/)
  })

  test('an option that does not exist: one line', () => {
    const { status, lines } = split('--frobnicate')
    expect(status).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('--frobnicate')
  })
})

describe('the analysis as JSON', () => {
  test('has documents, clauses with printed labels, and offsets into the file', () => {
    const path = join('tests/opinions/content', 'sources', SEED)
    const { status, stdout } = split(path, '--json')
    expect(status).toBe(0)
    const { documents } = JSON.parse(stdout)
    expect(documents.map(({ clauses }: { clauses: unknown[] }) => clauses.length)).toEqual([
      4, 4, 6,
    ])
    const clause = documents[1].clauses[1].children[4]
    expect(clause).toMatchObject({
      id: '2-8',
      label: '(八)',
      level: 2,
      heading: '嚴格責任追究制度',
    })
    const page = [...readFileSync(path, 'utf8')]
    expect(page.slice(clause.start, clause.start + 3).join('')).toBe('(八)')
    expect(written()).toEqual([])
  })
})
