import { expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { alignClauses } from './align-clauses.ts'

const A = '为了加强安全生产监督管理，防止和减少事故，制定本办法'
const B = '生产经营单位应当建立隐患排查制度，每月至少组织一次排查，并如实记录'
const C = '应急管理部门收到事故报告后，应当立即赶赴现场组织救援'
const D = '公民发现火情应当立即报警，任何人不得阻拦'
const E = '有关档案由县级档案馆保存三十年，期满后按规定销毁'

function law(...texts: string[]) {
  return documentFrom(
    'law',
    { title: '某办法' },
    texts.map((text, index) => ({
      id: `art${index + 1}`,
      label: `第${'一二三四五六七八九'[index]}条`,
      headline: `第${'一二三四五六七八九'[index]}条 ${text}。`,
    })),
  )
}

const fates = (older: string[], newer: string[]) =>
  alignClauses(law(...older), law(...newer)).map(({ from, to, fate }) => [
    from.join('+'),
    to.join('+'),
    fate,
  ])

test('inserting an article renumbers the articles after it', () => {
  expect(fates([A, B, C], [A, E, B, C])).toEqual([
    ['art1', 'art1', 'same'],
    ['', 'art2', 'new'],
    ['art2', 'art3', 'renumbered'],
    ['art3', 'art4', 'renumbered'],
  ])
})

test('a deleted article is reported at its former position', () => {
  expect(fates([A, B, C], [A, C])).toEqual([
    ['art1', 'art1', 'same'],
    ['art2', '', 'dropped'],
    ['art3', 'art2', 'renumbered'],
  ])
})

test('an article at another position is moved, not dropped and new', () => {
  expect(fates([A, B, C, D], [A, D, B, C])).toContainEqual(['art4', 'art2', 'moved'])
})

test('an article rewritten between two unchanged ones is still the same article', () => {
  const rewritten = '生产经营单位的排查制度由主要负责人制定，报主管部门备案'
  expect(fates([A, B, C], [A, rewritten, C])[1]).toEqual(['art2', 'art2', 'changed'])
})

test('a split article and two joined articles are reported', () => {
  expect(fates([A, `${B}。${D}`, C], [A, B, D, C])[1]).toEqual(['art2', 'art2+art3', 'split'])
  expect(fates([A, B, D, C], [A, `${B}。${D}`, C])[1]).toEqual(['art2+art3', 'art2', 'joined'])
})

test('every clause of both editions has exactly one row', () => {
  const rows = alignClauses(law(A, B, C, D), law(D, E, A))
  expect(rows.flatMap(({ from }) => from).sort()).toEqual(['art1', 'art2', 'art3', 'art4'])
  expect(rows.flatMap(({ to }) => to).sort()).toEqual(['art1', 'art2', 'art3'])
})
