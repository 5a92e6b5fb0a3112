import { describe, expect, it } from 'vitest'
import { splitPage } from './split-page.ts'
import type { SplitClause } from './types.ts'

function ids(text: string): string[] {
  const walk = (clause: SplitClause): string[] => [clause.id, ...clause.children.flatMap(walk)]
  return splitPage(text).documents.flatMap((document) => document.clauses.flatMap(walk))
}

describe('clauseIds', () => {
  it('derives ids from the printed numbers, not from the order', () => {
    expect(
      ids(
        '关于安全的意见\n\n一、要求\n（一）思想。甲。\n二、任务\n（八）追究。乙。\n1.细化。\n（1）丙。',
      ),
    ).toEqual(['1', '1-1', '2', '2-8', '2-8-1', '2-8-1-1'])
  })

  it('cites articles alone, with chapter and section ids above and 款 between article and item', () => {
    const text =
      '某市条例\n第一章 总则\n第一节 目的\n第一条 为了安全，制定本条例。\n有下列情形的，适用本条例：\n（一）甲；\n（二）乙。\n第一条之一 丙。\n第二章 附则\n第二条 本条例施行。'
    expect(ids(text)).toEqual([
      'ch1',
      'ch1-s1',
      'art1',
      'art1-p2-1',
      'art1-p2-2',
      'art1_1',
      'ch2',
      'art2',
    ])
  })

  it('writes 第 21-2 條 as art21_2', () => {
    expect(ids('某辦法\n第 21 條\n本辦法甲。\n第 21-1 條\n乙。\n第 21-2 條\n丙。')).toEqual([
      'art21',
      'art21_1',
      'art21_2',
    ])
  })

  it('numbers bullets under their parent and distinguishes repeated numbers by ~2', () => {
    expect(ids('某某意见\n一、原则\n——甲。\n——乙。\n一、任务\n二、保障')).toEqual([
      '1',
      '1-b1',
      '1-b2',
      '1~2',
      '2',
    ])
  })

  it('prefixes the clauses of an annex', () => {
    const text = '某某通知\n一、甲。\n二、乙。\n附件1\n某某办法\n第一条 丙。\n第二条 丁。'
    expect(ids(text)).toEqual(['1', '2', 'a1-art1', 'a1-art2'])
  })
})
