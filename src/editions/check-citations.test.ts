import { expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { emptyLock } from '../citation/lock-parts.ts'
import { retire, updateLock } from '../citation/permalink-update.ts'
import { publishedIds } from '../citation/permalinks.ts'
import { edition } from '../citation/short-hash.ts'
import type { Document } from '../corpus/model.ts'
import { makeChain } from './chain.ts'
import { checkCitations, findAddresses } from './check-citations.ts'
import { chainHistories } from './transition.ts'

const site = {
  url: 'https://law.example',
  base: '/',
  defaultScript: 'zh-Hans',
  clausePages: true,
} as const
const A = '为了加强安全生产监督管理，防止和减少事故，制定本办法'
const B = '生产经营单位应当建立隐患排查制度，每月至少组织一次排查，并如实记录'
const E = '有关档案由县级档案馆保存三十年，期满后按规定销毁'

function law(inForce: string, ...texts: string[]): Document {
  const articles = texts.map((text, index) => {
    const label = `第${'一二三四'[index]}条`
    return { id: `art${index + 1}`, label, headline: `${label} ${text}。` }
  })
  return documentFrom('law', { title: '某办法', status: { inForce: { value: inForce } } }, articles)
}

const old = law('2018-01-01', A, B, `${E}，另有规定的除外`)
const now = law('2023-01-01', A, E, B)
const chain = makeChain(now, [{ key: '2018-01-01', document: old }])
const withGone = updateLock(
  emptyLock('content'),
  publishedIds([old, now, documentFrom('gone', {}, [])]),
)
const end = { id: 'gone', movedTo: null, why: '重複', date: '2024-01-01' }
const decision = retire(withGone, publishedIds([now]), end)
if ('error' in decision) throw new Error(decision.error)
const { lock } = decision
const corpus = { documents: [now], histories: chainHistories([chain], lock), lock }

function hashOf(document: Document, id: string): string {
  const found = publishedIds([document]).find((one) => one.id === `law/${id}`)
  if (!found) throw new Error(`the fixture has ${id}`)
  return edition(found.sha256)
}
const states = (text: string) =>
  checkCitations(findAddresses(text, site), corpus).map(({ state, now: places }) => [
    state,
    ...places,
  ])

test('each citation is reported with what became of its text', () => {
  const url = (path: string) => `  url = {https://law.example/${path}},\n`
  const bib = [
    url(`law/art1/?v=${hashOf(old, 'art1')}`),
    url(`law/art2/?v=${hashOf(old, 'art2')}`),
    url(`zh-hant/law/art3/@2018-01-01/?v=${hashOf(old, 'art3')}`),
    url('law/art1/@2020-06-01/'),
    url('law/art2/'),
    url('law/art2/?v=ffffffff'),
    url('gone/'),
    url('nothing/art1/?v=12345678'),
  ]
  expect(states(bib.join(''))).toEqual([
    ['current', 'law/art1'],
    ['renumbered', 'law/art3'],
    ['renumbered', 'law/art2'],
    ['current', 'law/art1'],
    ['unversioned', 'law/art2'],
    ['never', 'law/art2'],
    ['withdrawn'],
    ['never'],
  ])
})

test('addresses of other sites and anything after an address are ignored', () => {
  const text = '见 https://law.example/law/art1/?v=12345678。又见 https://other.example/law/art1/。'
  expect(findAddresses(text, site).map(({ url }) => url)).toEqual([
    'https://law.example/law/art1/?v=12345678',
  ])
})

test('BibTeX escapes are undone, and an anchor names the clause', () => {
  const [first] = findAddresses('https://law.example/law/?v=12345678#art1\\textasciitilde{}2', site)
  expect(first).toMatchObject({ document: 'law', clause: 'art1~2', hash: '12345678' })
})
