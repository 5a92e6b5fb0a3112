import { describe, expect, test } from 'vitest'
import { findParallels } from '../parallels/corpus-parallels.ts'
import { sampleDocument } from '../parallels/sample-document.ts'
import type { Principle } from './principle.ts'
import { assignPrinciples } from './state.ts'
import { suggestPrinciples } from './suggest.ts'

const documents = [
  sampleDocument('one', [
    '堅持最嚴格的耕地保護制度，守住十八億畝耕地紅線，任何單位和個人不得占用永久基本農田。',
    '各級黨委和政府主要負責人是糧食安全第一責任人，依照《湖東省糧食儲備條例》辦理。',
  ]),
  sampleDocument('two', [
    '坚持最严格的耕地保护制度，守住全镇三万亩耕地红线，任何单位和个人不得占用永久基本农田。',
    '镇党委和政府主要负责人是粮食安全第一责任人，参照《湖东省粮食储备条例》执行。',
  ]),
  sampleDocument('three', ['要坚持最严格的耕地保护制度。']),
]

const suggested = (principles: Principle[] = []) =>
  suggestPrinciples(documents, principles, findParallels(documents))

describe('suggested formulations', () => {
  test('are whole phrases without numbers, otherwise whole words', () => {
    expect(suggested().map(({ text }) => text)).toEqual([
      '堅持最嚴格的耕地保護制度',
      '任何單位和個人不得占用永久基本農田',
      '政府主要負責人是糧食安全第一責任人',
    ])
  })

  test('name every text that contains one, in any script', () => {
    const [protection] = suggested()
    expect(protection?.documents).toEqual(['one', 'two', 'three'])
    expect(protection?.passages).toEqual(['one/1', 'two/1', 'three/1'])
  })

  test('leave out what a principle already covers', () => {
    const principle: Principle = {
      ...{ id: 'land', title: '耕地', definition: '保護耕地。', altLabels: [], remarks: '' },
      ...{ broader: [], narrower: [], related: [], wordings: ['最嚴格的耕地保護制度'] },
    }
    for (const document of documents) assignPrinciples(document, [principle])
    expect(suggested([principle]).map(({ text }) => text)).not.toContain('堅持最嚴格的耕地保護制度')
    for (const document of documents) for (const clause of document.clauses) clause.principles = []
  })
})
