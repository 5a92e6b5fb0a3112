import { Client } from '@modelcontextprotocol/client'
import { InMemoryTransport } from '@modelcontextprotocol/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCorpus } from '../view/corpus.ts'
import { contentLibrary } from './content-library.ts'
import { makeServer } from './server.ts'

const client = new Client({ name: 'tests', version: '1' })

beforeAll(async () => {
  const { value } = await loadCorpus(false)
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await makeServer(await contentLibrary(value)).connect(theirs)
  await client.connect(ours)
})

afterAll(() => client.close())

/** The response of a tool: its data, or the line that says why there is none. */
async function ask(name: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: input })
  const [first] = content
  const text = first?.type === 'text' ? first.text : ''
  if (isError) return { refused: text }
  expect(JSON.parse(text)).toEqual(structuredContent)
  return structuredContent as Record<string, unknown>
}

const FACTS = {
  id: 'central/2-4',
  url: expect.stringMatching(/\/central\/2-4\/$/),
  edition: expect.stringMatching(/^[0-9a-f]{8}$/),
  sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
}
const COVERAGE = { site: '條文庫', documents: 3, clauses: 58 }

test('has six read-only tools', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'search',
    'get_clause',
    'resolve_citation',
    'verify_quote',
    'audit_text',
    'parallels',
  ])
  for (const { annotations, inputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
  }
})

describe('every answer has permalink, edition, hash and coverage', () => {
  test('search', async () => {
    const found = await ask('search', { query: '党政同责一岗双责', limit: 1 })
    expect(found).toMatchObject({ clauses: [{ ...FACTS, matches: 1 }], coverage: COVERAGE })
    expect(found['total']).toBe(1 + Number(found['more']))
  })

  test('get_clause, with the text as the page shows it', async () => {
    expect(await ask('get_clause', { id: 'central/2-4' })).toMatchObject({
      ...FACTS,
      label: '（四）',
      text: expect.stringContaining('堅持黨政同責、一崗雙責、齊抓共管'),
      coverage: COVERAGE,
    })
    const whole = await ask('get_clause', { id: 'central' })
    expect(whole).toMatchObject({ id: 'central', coverage: COVERAGE })
    expect(whole['clauses']).toContainEqual({
      id: 'central/2-4',
      label: '(四)',
      heading: expect.any(String),
    })
  })

  test('resolve_citation', async () => {
    for (const text of [
      '中發〔2016〕32號第（四）項',
      '《关于推进安全生产领域改革发展的意见》第（四）项',
    ])
      expect(await ask('resolve_citation', { text })).toMatchObject({
        answer: 'found',
        places: [FACTS],
        coverage: COVERAGE,
      })
  })

  test('verify_quote, with and without a source', async () => {
    const quote = '坚持党政同责、一岗双责'
    expect(await ask('verify_quote', { quote })).toMatchObject({
      ...{ answer: 'found', status: 'converted', places: [FACTS], coverage: COVERAGE },
    })
    expect(await ask('verify_quote', { quote, source: 'central/2-5' })).toMatchObject({
      ...{ answer: 'not-found', verdict: 'wrong-clause', places: [FACTS], coverage: COVERAGE },
    })
    expect(await ask('verify_quote', { quote, source: '刑法' })).toMatchObject({
      ...{ answer: 'cannot-tell', verdict: 'not-in-corpus', coverage: COVERAGE },
    })
  })

  test('audit_text', async () => {
    const text = '中發〔2016〕32號第（四）項要求“堅持黨政同責、一崗單責、齊抓共管”。'
    expect(await ask('audit_text', { text })).toMatchObject({
      counts: { right: 2, altered: 1 },
      items: [{ verdict: 'right' }, { verdict: 'right' }, { verdict: 'altered', places: [FACTS] }],
      coverage: COVERAGE,
    })
  })

  test('parallels', async () => {
    const { pairs, total, coverage } = await ask('parallels', { id: 'central/2-4', limit: 3 })
    expect(coverage).toEqual(COVERAGE)
    expect(Number(total)).toBeGreaterThan(0)
    expect(pairs).toContainEqual(
      expect.objectContaining({ places: expect.arrayContaining([FACTS]) }),
    )
  })
})

describe('a request that cannot be answered gets one line, and nothing is invented', () => {
  test.each([
    ['get_clause', { id: 'central/9-9' }, /^no clause 9-9 in central, which has \d+/],
    ['get_clause', { id: 'nowhere/1' }, /^no document nowhere in the 3 documents/],
    ['get_clause', { id: '../../../etc/passwd' }, /is no id/],
    ['get_clause', { id: 'central/../../x' }, /is no id/],
    ['parallels', { id: '/etc' }, /is no id/],
    ['get_clause', {}, /id/],
    ['search', { query: 5 }, /query/],
    ['search', { query: '安全', folder: '/etc' }, /folder/],
    ['search', { query: '安全', limit: 0 }, /limit/],
    ['verify_quote', { quote: '' }, /quote/],
  ])('%s %j', async (name, input, said) => {
    const { refused } = await ask(name, input)
    expect(refused).toMatch(said)
    expect(String(refused).split('\n')).toHaveLength(1)
  })

  test('two characters, an unknown title, a draft without citations', async () => {
    expect(await ask('verify_quote', { quote: '鯨魚' })).toMatchObject({
      answer: 'not-found',
      at: [],
    })
    expect(await ask('verify_quote', { quote: '。' })).toMatchObject({ answer: 'cannot-tell' })
    expect(await ask('resolve_citation', { text: '《"</script>》第一條' })).toMatchObject({
      answer: 'cannot-tell',
      places: [],
    })
    expect(await ask('audit_text', { text: '沒有引文'.repeat(250_000) })).toMatchObject({
      items: [],
    })
  })
})
