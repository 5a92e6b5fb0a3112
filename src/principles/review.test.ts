import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleDocument } from '../parallels/sample-document.ts'
import { checkPrinciples, reviewPrinciples } from './check-principles.ts'
import { loadPrinciples } from './load-principles.ts'
import type { Principle } from './principle.ts'
import { assignPrinciples, statementsOf } from './state.ts'

const principle = (fields: Partial<Principle>): Principle => ({
  id: 'a',
  title: '甲',
  definition: '乙。',
  altLabels: [],
  wordings: ['堅持安全第一預防為主'],
  broader: [],
  narrower: [],
  related: [],
  remarks: '',
  ...fields,
})

const documents = [
  sampleDocument('one', ['各地堅持安全第一、預防為主的方針。', '其他。']),
  sampleDocument(
    'two',
    ['各村堅持安全第一和預防為主。', '另有規定。'],
    '本村堅持安全第一，預防為主。',
  ),
]

const messages = (principles: Principle[]) => {
  for (const document of documents) assignPrinciples(document, principles)
  return reviewPrinciples(documents, principles, 'content').map(({ message }) => message)
}

describe('a review of principles', () => {
  test('reports wordings that no text contains, and wordings that are not significant', () => {
    expect(messages([principle({ wordings: ['堅持安全第一預防為主', '無此一說', '、'] })])).toEqual(
      [
        expect.stringContaining('no text has the wording "無此一說"'),
        expect.stringContaining('the wording "、" has nothing to search for'),
        expect.stringContaining('close to "堅持安全第一預防為主" of a'),
      ],
    )
  })

  test('counts the preamble of a document', () => {
    const stated = statementsOf(principle({}), documents)
    expect(stated.map(({ document, id }) => `${document.id}/${id}`)).toEqual(['one/1', 'two/front'])
  })

  test('reports a principle that only one text states', () => {
    expect(messages([principle({ id: 'b', wordings: ['另有規定'] })])).toEqual([
      expect.stringContaining('only two states b'),
    ])
  })

  test('counts clauses that do not name a principle yet', () => {
    const made = principle({ id: 'new', fullest: 'one/1' })
    const doubts = reviewPrinciples(documents, [made], 'content').map(({ message }) => message)
    expect(doubts).toEqual([expect.stringContaining('close to')])
    const missing = checkPrinciples(documents, [made]).map(({ message }) => message)
    expect(missing).toContain('clause 1 says "堅持安全第一預防為主" and does not name new')
  })

  test('reports a manual link without a wording, and a fullest clause that does not state it', () => {
    const [, two] = documents
    const clause = two?.clauses[1]
    if (!clause) throw new Error('the sample has changed')
    clause.principles = ['c']
    const found = messages([principle({ id: 'c', fullest: 'two/9' })])
    clause.principles = []
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringContaining('fullest: two/9 is no clause'),
        expect.stringContaining('clause 2 names c, and no wording of it stands there'),
      ]),
    )
  })

  test('refuses a wording that nearly every passage contains', () => {
    const many = [
      sampleDocument(
        'many',
        Array.from({ length: 30 }, (_, nth) => `規定第${nth}。`),
      ),
    ]
    const [problem] = reviewPrinciples(many, [principle({ wordings: ['規定'] })], 'content')
    expect(problem).toMatchObject({ severity: 'error' })
    expect(problem?.message).toContain('"規定" stands in 30 of 30 passages')
    expect(checkPrinciples(many, [])).toEqual([])
    // One problem, not one for each of the thirty clauses that do not name it.
    expect(checkPrinciples(many, [principle({ wordings: ['規定'] })])).toEqual([])
    const one = checkPrinciples(many, [principle({ wordings: ['規定第7'] })])
    expect(one.map(({ message }) => message)).toEqual([
      'clause 8 says "規定第7" and does not name a',
    ])
  })
})

/** Writes a folder of principles, each with its id and relations. */
async function emptyPrinciples() {
  const corpus = await mkdtemp(join(tmpdir(), 'principles-'))
  await mkdir(join(corpus, 'principles'))
  const write = (id: string, relations: string) =>
    writeFile(
      join(corpus, 'principles', `${id}.mdx`),
      `---\nid: ${id}\ntitle: 甲\ndefinition: 乙。\nwordings: [丙]\n${relations}\n---\n`,
    )
  return { corpus, write }
}

test('a principle broader than itself, or related to an unknown one, is refused in one line', async () => {
  const { corpus, write } = await emptyPrinciples()
  await write('a', 'broader: [a]')
  await write('b', 'related: [nowhere]')
  const { problems } = await loadPrinciples(corpus)
  expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
    ['error', 'b refers to the principle nowhere, which does not exist'],
    ['error', 'broader leads in a circle: a → a'],
  ])
})

test('a cycle of broader principles is refused and shown', async () => {
  const { corpus, write } = await emptyPrinciples()
  await write('a', 'broader: [b]')
  await write('b', 'broader: []')
  await write('c', 'narrower: [b]\nbroader: [a]')
  const { problems } = await loadPrinciples(corpus)
  expect(problems.map(({ message }) => message)).toEqual([
    'broader leads in a circle: a → b → c → a',
  ])
})

test('a principle that cannot be read is not reported as missing where others name it', async () => {
  const { corpus, write } = await emptyPrinciples()
  await write('a', 'bogus: 1')
  await write('b', 'related: [a]')
  await write('c', 'broader: [a, other, nowhere]')
  await writeFile(join(corpus, 'principles', 'moved.mdx'), '---\nid: other\ntitle: 甲\n---\n')
  const { problems, value, unread } = await loadPrinciples(corpus)
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/unknown field bogus$/),
    expect.stringContaining('definition'),
    'c refers to the principle nowhere, which does not exist',
  ])
  const named = sampleDocument('one', ['甲。'])
  const [clause] = named.clauses
  if (!clause) throw new Error('the sample has changed')
  clause.principles = ['a', 'nowhere']
  expect(checkPrinciples([named], value, unread).map(({ message }) => message)).toEqual([
    'clause 1 names the principle nowhere, which does not exist',
  ])
})
