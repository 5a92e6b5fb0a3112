import { expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { emptyLock } from '../citation/lock-parts.ts'
import { makeChain } from '../editions/chain.ts'
import { chainHistory } from '../editions/transition.ts'
import type { Corpus } from './corpus.ts'
import { datedReferences } from './meant-edition.ts'

const PATROL = '井盖由权属单位每月巡查一次，巡查结果存档'
const ALARM = '下沉式广场应当安装积水报警装置'
const FUND = '县设立井盖专项资金，用于老旧井盖更换'

function law(inForce: string, texts: string[]) {
  const sketches = texts.map((text, index) => {
    const label = `第${'一二三'[index]}条`
    return { id: `art${index + 1}`, label, headline: `${label}　${text}。` }
  })
  return documentFrom(
    'law',
    { title: '某县井盖安全管理规定', status: { inForce: { value: inForce } } },
    sketches,
  )
}

function citing(id: string, day: string | null, text: string) {
  const date = { value: day }
  return documentFrom(id, { title: `${id}办法`, date }, [
    { id: 'art1', label: '第一条', headline: `第一条　依照《某县井盖安全管理规定》${text}执行。` },
  ])
}

function referencesOf(...documents: ReturnType<typeof citing>[]) {
  const present = law('2024-12-01', [FUND, PATROL])
  const former = law('2023-06-01', [PATROL, FUND, ALARM])
  const history = chainHistory(
    makeChain(present, [{ key: '2023-06-01', document: former }]),
    emptyLock('content'),
  )
  const all = [present, ...documents]
  const corpus: Corpus = {
    documents: all,
    principles: [],
    lock: emptyLock('content'),
    former: new Map(),
    histories: new Map([['law', history]]),
  }
  const { meant, to } = datedReferences(corpus)
  return {
    meant: [...meant].map(([{ from }, { edition, clause, now }]) => [
      ...[from.document, edition.key, clause, now.join()],
    ]),
    to: Object.fromEntries(
      [...to].map(([key, list]) => [key, list.map(({ from }) => from.document)]),
    ),
  }
}

test('a text written under a former edition refers to its numbers', () => {
  const { meant, to } = referencesOf(citing('older', '2023-09-01', '第一条'))
  expect(meant).toEqual([['older', '2023-06-01', 'art1', 'art2']])
  expect(to).toMatchObject({ 'law/art1': [], 'law/art2': ['older'] })
})

test('a text of the present edition, or of unknown date, refers to the present numbers', () => {
  const { meant, to } = referencesOf(
    citing('newer', '2025-01-01', '第一条'),
    citing('undated', null, '第一条'),
  )
  expect(meant).toEqual([])
  expect(to['law/art1']).toEqual(['newer', 'undated'])
})

test('a number that was dropped leads to the edition that had it and is listed nowhere', () => {
  const { meant, to } = referencesOf(citing('older', '2023-09-01', '第三条'))
  expect(meant).toEqual([['older', '2023-06-01', 'art3', '']])
  expect(Object.values(to).flat()).toEqual([])
})
