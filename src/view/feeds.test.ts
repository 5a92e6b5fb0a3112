import { beforeAll, describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { runValidator } from '../formats/validator.ts'
import { type Corpus, loadCorpus } from './corpus.ts'
import { changesFeed, feedResponse, principleFeed } from './feeds.ts'
import { readerFor } from './reader.ts'

let corpus: Corpus
const reader = readerFor('zh-Hant')

beforeAll(async () => {
  corpus = (await loadCorpus(false)).value
})

test('a document is dated by its issue if no other date is known', () => {
  const { entries } = changesFeed(corpus, reader)
  const central = entries.find(({ id }) => id.endsWith(',2016-12-09:central/new'))
  expect(central).toMatchObject({
    title: '中共中央國務院關於推進安全生產領域改革發展的意見：發布',
    summary: '中共中央、國務院，中發〔2016〕32號',
  })
})

test('a document without a date is omitted, and the newest come first', () => {
  const { entries } = changesFeed(corpus, reader)
  const undated = corpus.documents.filter(({ meta }) => (meta.date.value ?? '').length !== 10)
  expect(undated.length).toBeGreaterThan(0)
  for (const { id } of undated)
    expect(entries.some((one) => one.id.endsWith(`:${id}/new`))).toBe(false)
  const days = entries.map(({ day }) => day)
  expect(days).toEqual([...days].sort().reverse())
})

test('a withdrawn document has its title from the permalink record', () => {
  const file = 'content/permalinks/rules.lock'
  const edition = { type: 'edition' as const, sha256: '0'.repeat(64), label: '', why: null }
  const gone = { type: 'retirement' as const, movedTo: null, date: '2026-01-02', why: '併入' }
  const records = [
    { ...edition, id: 'rules', excerpt: '綠地條例' },
    { ...gone, id: 'rules' },
    { ...edition, id: 'old/1', excerpt: '安全' },
    { ...gone, id: 'old/1' },
  ].map((record, line) => ({ record, file, line }))
  const lock = { ...corpus.lock, records: [...corpus.lock.records, ...records] }
  const titles = changesFeed({ ...corpus, lock }, reader).entries.map(({ title }) => title)
  expect(titles).toContain('綠地條例（rules） 撤回')
  expect(titles).toContain('old/1 撤回')
})

test('the feed of a principle names the clauses that state it', () => {
  const principle = corpus.principles.find(({ id }) => id === 'accountability')
  if (!principle) throw new Error('the fixture has the principle accountability')
  const { entries } = principleFeed(principle, corpus, readerFor('zh-Hans'))
  expect(entries.find(({ id }) => id.endsWith('central/new'))?.summary).toContain('第（八）项')
})

describe('both formats are well-formed for any title', () => {
  const feed = {
    ...{ title: '“a” <b> & ]]>', page: 'https://x.example/', author: 'a&b', language: 'zh-Hant' },
    entries: [
      {
        ...{ id: 'tag:x.example,2020-01-01:a/new', title: '</title>\u0001', day: '2020-01-01' },
        ...{ url: 'https://x.example/?a=1&b="2"', related: null, summary: '<script>' },
      },
    ],
  }

  test('Atom', async () => {
    const xml = await feedResponse(feed, 'changes/', 'atom.xml', reader).text()
    const [root] = fromXml(xml).children.filter((node) => node.type === 'element')
    expect(root).toMatchObject({ name: 'feed', attributes: { 'xml:lang': 'zh-Hant' } })
    expect(xml).not.toContain('<script>')
  })

  test('a feed reader finds each entry in it', async ({ skip }) => {
    const program = `
import sys, feedparser
read = feedparser.parse(sys.argv[1].encode())
print(read.version, read.bozo, read.feed.title, [(one.id, one.link, one.updated) for one in read.entries])
`
    const said = (xml: string) => runValidator(program, ['feedparser'], [xml])
    const odd = said(await feedResponse(feed, 'changes/', 'atom.xml', reader).text())
    if (odd === null) skip('no Python with feedparser (CLAUSARY_PYTHON)')
    const entry = `('tag:x.example,2020-01-01:a/new', 'https://x.example/?a=1&b="2"', '2020-01-01T00:00:00Z')`
    expect(odd).toBe(`atom10 False “a” <b> & ]]> [${entry}]\n`)
    const own = changesFeed(corpus, reader)
    const read = said(await feedResponse(own, 'changes/', 'atom.xml', reader).text()) ?? ''
    expect(read).toMatch(/^atom10 False /)
    for (const { id } of own.entries) expect(read).toContain(`'${id}'`)
  })

  test('JSON Feed', async () => {
    const json = await feedResponse(feed, 'changes/', 'feed.json', reader).json()
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://clausary.example/changes/feed.json',
      items: [{ id: 'tag:x.example,2020-01-01:a/new', date_published: '2020-01-01T00:00:00Z' }],
    })
  })
})
