import { expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { emptyLock } from '../citation/lock-parts.ts'
import { makeChain, presentOf } from './chain.ts'
import { renumber } from './renumber.ts'
import { chainHistory, follow, unconfirmed } from './transition.ts'

const A = '为了加强安全生产监督管理，防止和减少事故，制定本办法'
const B = '生产经营单位应当建立隐患排查制度，每月至少组织一次排查，并如实记录'
const C = '应急管理部门收到事故报告后，应当立即赶赴现场组织救援'
const E = '有关档案由县级档案馆保存三十年，期满后按规定销毁'

function law(inForce: string, ...texts: string[]) {
  const number = (index: number) => `第${'一二三四五六七八九'[index]}条`
  return documentFrom(
    'law',
    { title: '某办法', status: { inForce: { value: inForce } } },
    texts.map((text, index) => ({
      id: `art${index + 1}`,
      label: number(index),
      headline: `${number(index)} ${text}。`,
    })),
  )
}

const old = law('2018-01-01', A, B, C)
const mid = law('2020-01-01', A, E, B, C)
const now = law('2023-01-01', A, E, C)
const chain = makeChain(now, [
  { key: '2020-01-01', document: mid },
  { key: '2018-01-01', document: old },
])
const [first, , last] = chain.editions
if (!first || !last) throw new Error('the chain has three editions')
const empty = emptyLock('content')

test('editions are in the order of their force, the present one last', () => {
  expect(chain.editions.map(({ key, place }) => [key, place])).toEqual([
    ['2018-01-01', 'former'],
    ['2020-01-01', 'former'],
    ['2023-01-01', 'present'],
  ])
  expect(presentOf(chain).document).toBe(now)
})

test('a clause is followed through every edition, in both directions', () => {
  const history = chainHistory(chain, empty)
  expect(follow(history, 'art3', first, last)).toEqual({ ids: ['art3'], confirmed: false })
  expect(follow(history, 'art2', first, last)).toEqual({ ids: [], confirmed: false })
  expect(follow(history, 'art1', first, last)).toEqual({ ids: ['art1'], confirmed: true })
  expect(follow(history, 'art3', last, first)).toEqual({ ids: ['art3'], confirmed: false })
  expect(follow(history, 'art2', last, first)).toEqual({ ids: [], confirmed: true })
})

test('number changes are proposals until a person confirms them', () => {
  const history = chainHistory(chain, empty)
  const all = { edition: '2020-01-01', one: null, least: 0, why: null }
  const decision = renumber(empty, history, all)
  if ('error' in decision) throw new Error(decision.error)
  const after = chainHistory(chain, decision.lock)
  expect(after.transitions.map((one) => unconfirmed(one).length)).toEqual([0, 2])
  expect(renumber(decision.lock, after, all)).toEqual({
    error: 'law: no change of a number is left to confirm in 2020-01-01',
  })
})

test('what a person states about a number takes precedence over what was found', () => {
  const history = chainHistory(chain, empty)
  const one = { id: 'art2', to: ['art2'] }
  const request = { edition: '2020-01-01', one, least: 0, why: '併入檔案規定' }
  const decision = renumber(empty, history, request)
  if ('error' in decision) throw new Error(decision.error)
  const after = chainHistory(chain, decision.lock)
  const rows = after.transitions[0]?.rows ?? []
  expect(rows.find(({ from }) => from.includes('art2'))).toMatchObject({
    to: ['art2'],
    confirmed: true,
  })
  expect(rows.filter(({ to }) => to.includes('art2'))).toHaveLength(1)
})

test.each([
  [{ id: 'art9', to: ['art1'] }, 'art9 is not in the edition 2018-01-01'],
  [{ id: 'art1', to: ['art9'] }, 'art9 is not in the edition 2020-01-01'],
])('%j is refused', (one, error) => {
  const request = { edition: '2020-01-01', one, least: 0, why: null }
  expect(renumber(empty, chainHistory(chain, empty), request)).toEqual({ error })
})

test('an edition that does not exist is refused', () => {
  const request = { edition: '1999-01-01', one: null, least: 0, why: null }
  expect(renumber(empty, chainHistory(chain, empty), request)).toMatchObject({
    error: expect.stringContaining('it has 2020-01-01, 2023-01-01'),
  })
})
