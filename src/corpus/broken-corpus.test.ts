import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadDocuments } from './load-documents.ts'
import type { Problem } from './problem.ts'

const SOURCE = 'sources/000_d7f0d4d3f7a011ab.txt'
let corpus: string

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'clausary-corpus-'))
  for (const folder of ['sources', 'policies'])
    cpSync(join('tests/opinions/content', folder), join(corpus, folder), { recursive: true })
})
afterEach(() => rmSync(corpus, { recursive: true }))

/** Replaces the first occurrence of a text in a file; returns its line, from 1. */
function edit(file: string, from: string, to: string): number {
  const path = join(corpus, file)
  const text = readFileSync(path, 'utf8')
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`${file} does not have ${from}`)
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length))
  return text.slice(0, at).split('\n').length
}

async function faults(): Promise<Problem[]> {
  const { problems } = await loadDocuments(corpus)
  return problems.filter(({ severity }) => severity === 'error')
}

const policy = (name: string) => join(corpus, 'policies', `${name}.mdx`)

describe('one character changed', () => {
  test('in the body: reports the line, the words of the source and the words here', async () => {
    const line = edit('policies/central.mdx', '依責盡職', '依責盡識')
    const [fault, ...more] = await faults()
    expect(more).toEqual([])
    expect(fault).toMatchObject({ rule: 'text', file: policy('central'), line })
    expect(fault?.message).toMatch(/the source has ".*盡職.*", this file gives ".*盡識.*"/)
    expect(fault?.hint).toContain('<Corr sic="…" cert="…">')
  })

  test('in a heading of the body: reports at the heading that register and body differ', async () => {
    const line = edit(
      'policies/central.mdx',
      '### (八)嚴格責任追究制度',
      '### (八)嚴格責任追究制渡',
    )
    const found = await faults()
    expect(found.map(({ rule }) => rule)).toEqual(['register', 'text'])
    for (const fault of found) expect(fault).toMatchObject({ file: policy('central'), line })
    expect(found[0]?.message).toContain('register has "(八)嚴格責任追究制度" for 2-8')
  })

  test('in a label of the register: reports the clause and both labels', async () => {
    edit('policies/central.mdx', 'label: (八)', 'label: (七)')
    const [fault] = await faults()
    const body = readFileSync(policy('central'), 'utf8').split('\n')
    expect(fault?.rule).toBe('register')
    expect(fault?.line).toBe(body.findIndex((line) => line.startsWith('### (八)')) + 1)
    expect(fault?.message).toContain('"(七)嚴格責任追究制度" for 2-8, the body has "(八)嚴格')
  })

  test('in the published words inside a correction', async () => {
    const line = edit('policies/village.mdx', 'sic="俺其實從"', 'sic="俺其實叢"')
    const [fault] = await faults()
    expect(fault).toMatchObject({ rule: 'text', file: policy('village'), line })
  })

  test('in the source: reports that a source is never edited', async () => {
    edit(SOURCE, '依責盡職', '依責盡識')
    const found = await faults()
    expect(found.filter(({ rule }) => rule === 'source')).toHaveLength(3)
    expect(found[0]?.message).toContain('000_d7f0d4d3f7a011ab.txt has changed')
    expect(found[0]?.hint).toBe('restore it: a source is never edited')
    expect(found.some(({ rule, file }) => rule === 'text' && file === policy('central'))).toBe(true)
  })
})

describe('text lost', () => {
  test('a clause removed from the body and left in the register', async () => {
    const text = readFileSync(policy('central'), 'utf8')
    const from = text.indexOf('### (十五)')
    edit('policies/central.mdx', text.slice(from), '')
    const found = await faults()
    expect(found.some(({ message }) => message.includes('4-15'))).toBe(true)
    expect(found.every(({ file, line }) => file === policy('central') && line >= 0)).toBe(true)
  })

  test('the source file is gone', async () => {
    rmSync(join(corpus, SOURCE))
    const [fault] = await faults()
    expect(fault?.message).toBe('source file 000_d7f0d4d3f7a011ab.txt is missing')
  })
})

/**
 * Errors that people make in a policy file: the text written, and what the message must contain.
 */
const WRITTEN = {
  'an unknown component': ['實行黨政', '<Blink>實行</Blink>黨政', 'Blink'],
  'an import': ['### (八)', "import x from './x.js'\n\n### (八)", 'import'],
  'an expression': ['實行黨政', '{process.exit(1)}實行黨政', '{process.exit(1)}'],
  'an unknown field': ['kind: 意見', 'kind: 意見\ncolour: red', 'unknown field colour'],
  'a field of the wrong kind': ['addressee: null', 'addressee: 7', 'field addressee: found 7'],
} as const

describe('a policy file that is not data', () => {
  for (const [what, [from, to, said]] of Object.entries(WRITTEN))
    test(`${what} is refused with its line and what to write instead`, async () => {
      const before = edit('policies/central.mdx', from, to)
      const [fault] = await faults()
      expect(fault).toMatchObject({ file: policy('central'), severity: 'error' })
      expect(fault?.line).toBe(what === 'an unknown field' ? before + 1 : before)
      expect(fault?.message).toContain(said)
      expect(fault?.hint.length).toBeGreaterThan(10)
    })

  test('an id that occurs twice in the register is refused, with both lines', async () => {
    edit('policies/central.mdx', 'id: 2-7', 'id: 2-8')
    const fault = (await faults()).find(({ rule }) => rule === 'duplicate-id')
    expect(fault?.message).toMatch(/^id 2-8 stands twice in the register \(first at line \d+\)$/)
    expect(fault?.hint).toBe('write 2-8~2 for a number that the source repeats')
  })

  test('an id that the site uses itself is refused', async () => {
    cpSync(policy('village'), policy('search'))
    const fault = (await faults()).find(({ rule }) => rule === 'document-id')
    expect(fault).toMatchObject({ file: policy('search'), hint: 'rename the policy file' })
  })
})

describe('a malicious file', () => {
  for (const name of [
    '../policies/village.mdx',
    '/etc/passwd',
    '../../../../proc/self/environ',
    '..',
    'a\\b',
  ])
    test(`cannot have ${name} read as its source`, async () => {
      edit(
        'policies/village.mdx',
        'file: 000_d7f0d4d3f7a011ab.txt',
        `file: ${JSON.stringify(name)}`,
      )
      const [fault, ...more] = await faults()
      expect(more).toEqual([])
      expect(fault).toMatchObject({ rule: 'frontmatter', file: policy('village') })
      expect(fault?.message).toContain('a file name in sources/, without /')
    })

  for (const [from, to, field] of [
    ['url: ', 'url: javascript:alert(1) #', 'source.url'],
    ['url: ', 'url: "data:text/html,x" #', 'source.url'],
    ['url: ', 'url: "https://a.example/ x" #', 'source.url'],
    ['retrieved: ', 'retrieved: yesterday #', 'source.retrieved'],
    ['id: 2-8', 'id: published', 'clauses'],
    ['id: 2-8', 'id: con', 'clauses'],
    ['id: 2-8', `id: a${'-1'.repeat(40)}`, 'clauses'],
  ] as const)
    test(`cannot contain ${to.slice(0, 40)}`, async () => {
      const line = edit('policies/central.mdx', from, to)
      const [fault] = await faults()
      expect(fault).toMatchObject({ rule: 'frontmatter', file: policy('central'), line })
      expect(fault?.message).toContain(`field ${field}`)
    })

  test('is not read through a link, and nothing of the other file is shown', async () => {
    writeFileSync(join(corpus, 'secret'), 'DEPLOY_TOKEN=hunter2')
    symlinkSync('../secret', join(corpus, 'sources/link.txt'))
    symlinkSync('../secret', policy('linked'))
    edit('policies/village.mdx', 'file: 000_d7f0d4d3f7a011ab.txt', 'file: link.txt')
    const found = await faults()
    expect(found.map(({ file, message }) => [file, message])).toEqual([
      [policy('linked'), 'is a symbolic link'],
      [policy('village'), 'source file link.txt is a symbolic link'],
    ])
    expect(JSON.stringify(found)).not.toMatch(/hunter2|[0-9a-f]{12}/)
  })

  for (const name of [
    '中央',
    'CENTRAL',
    'A B',
    'a#b',
    'a%2fb',
    '<i>x',
    '',
    '..',
    '_astro',
    'clauses.json',
    'con',
    '404',
    'index',
    'constructor',
    'a'.repeat(65),
  ])
    test(`cannot be named ${JSON.stringify(name)}, which is not a valid address`, async () => {
      cpSync(policy('village'), policy(name))
      const found = await faults()
      expect(found[0]).toMatchObject({ rule: 'document-id', file: policy(name) })
    })

  test('that is not a file, or cannot be read, does not hide the problems of another', async () => {
    mkdirSync(policy('folder'))
    writeFileSync(policy('latin'), Buffer.from([0x2d, 0x2d, 0x2d, 0xff]))
    const line = edit('policies/central.mdx', '依責盡職', '依責盡識')
    const found = await faults()
    expect(found).toMatchObject([
      { rule: 'text', file: policy('central'), line },
      { rule: 'unreadable', file: policy('folder'), message: 'is a folder, not a file' },
      { rule: 'unreadable', file: policy('latin'), message: 'is not UTF-8' },
    ])
  })

  /**
   * Bodies that used to throw, or to keep the parser busy for minutes, with the rule that reports
   * them now.
   */
  const TRAPS: Record<string, [string, string]> = {
    'a name that every object has': ['<constructor>x</constructor>', 'component'],
    'another one': ['x <toString />', 'component'],
    'notes in notes': ['<Note>'.repeat(20_000), 'too-complex'],
    'many footnotes': ['[^1]'.repeat(20_000), 'too-complex'],
    'a list in lists': [
      Array.from({ length: 999 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n'),
      'too-complex',
    ],
    'five million characters': ['安'.repeat(5_000_000), 'unreadable'],
  }
  for (const [what, [body, rule]] of Object.entries(TRAPS))
    test(`with ${what} is a problem of that file, and the others are read`, async () => {
      const text = readFileSync(policy('village'), 'utf8')
      writeFileSync(policy('trap'), `${text.slice(0, text.indexOf('\n---', 5) + 5)}\n${body}\n`)
      const line = edit('policies/central.mdx', '依責盡職', '依責盡識')
      const found = await faults()
      expect(found.find(({ file }) => file === policy('trap'))?.rule).toBe(rule)
      expect(found.some((fault) => fault.file === policy('central') && fault.line === line)).toBe(
        true,
      )
    })
})

test('with 200,000 problems lists the first 500, and how many more there are', async () => {
  edit('policies/village.mdx', 'attachments: []', `attachments: [${'甲,'.repeat(200_000)}]`)
  const found = await faults()
  expect(found).toHaveLength(501)
  expect(found.at(-1)).toMatchObject({ rule: 'more', file: policy('village') })
  expect(found.at(-1)?.message).toMatch(/^199500 more problems/)
})

test('in the policies folder with another name is reported instead of ignored', async () => {
  for (const name of ['Order.MDX', 'order.md', '.DS_Store'])
    writeFileSync(join(corpus, 'policies', name), '')
  mkdirSync(join(corpus, 'policies', '2031'))
  const { problems } = await loadDocuments(corpus)
  const unread = problems.filter(({ rule }) => rule === 'policy-name')
  expect(unread.map(({ file, severity }) => [file, severity])).toEqual(
    ['2031', 'Order.MDX', 'order.md'].map((name) => [join(corpus, 'policies', name), 'warning']),
  )
})
