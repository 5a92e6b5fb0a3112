import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listChoices, roundTripDifferences } from './choices.ts'
import { convert } from './convert.ts'

const seed = readFileSync(
  new URL('../../tests/opinions/content/sources/000_d7f0d4d3f7a011ab.txt', import.meta.url),
  'utf8',
)

describe('listChoices', () => {
  const text = '干部制度，批准并发布'
  const choices = listChoices(text, { from: 'cn', to: 'hk' })

  test('names the character, its conversion, the alternatives, and the source of the decision', () => {
    expect(choices.find(({ source }) => source === '并')).toMatchObject({
      target: '並',
      layer: 'neighbours',
      phrase: '准并发',
      alternatives: ['併'],
    })
    expect(choices.find(({ source }) => source === '发')).toMatchObject({
      offset: text.indexOf('发'),
      target: '發',
      layer: 'policy',
      phrase: '发布',
      alternatives: ['髮'],
    })
  })

  test('are in order, as written by the conversion', () => {
    const offsets = choices.map(({ offset }) => offset)
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
    const converted = convert(text, { from: 'cn', to: 'hk' })
    for (const { offset, target } of choices) expect(converted.charAt(offset)).toBe(target)
  })

  test('regional variants are not choices', () => {
    expect(listChoices('羣眾', { from: 'hk', to: 'tw' })).toEqual([])
    expect(listChoices('群众', { from: 'cn', to: 'tw' })).toEqual([])
  })

  test('are shown as readers see them: in the words of a region, and in a style', () => {
    const chosen = (to: 'hk' | 'tw', style = {}) =>
      listChoices('公布计划', { from: 'cn', to, style }).map(({ target, alternatives, phrase }) => [
        target,
        alternatives[0],
        phrase,
      ])
    expect(chosen('hk')).toEqual([
      ['布', '佈', '公布'],
      ['劃', '划', '计划'],
    ])
    expect(chosen('tw')).toEqual([
      ['布', '佈', '公布'],
      ['畫', '劃', '计划'],
    ])
    expect(chosen('hk', { 布: '佈' })[0]).toEqual(['佈', '布', '布→佈'])
    expect(chosen('tw', { 畫: '劃' })[1]).toEqual(['劃', '畫', '畫→劃'])
  })

  test('to Simplified, 著 is a choice', () => {
    expect(listChoices('顯著', { from: 'hk', to: 'cn' })).toMatchObject([
      { source: '著', target: '著', alternatives: ['着'], phrase: '顯著' },
    ])
  })
})

describe('roundTripDifferences', () => {
  test('finds the damage in the first source, and nothing else', () => {
    const found = roundTripDifferences(seed, 'hk')
    expect(found.map(({ source, returned, context }) => [source, returned, context])).toEqual([
      ['製', '制', '安全生產製度,做到'],
      ['準', '准', '生產市場準入,經濟'],
      ['併', '並', '報、批准併發布。\n'],
      ['蔘', '參', expect.stringContaining('蔘加')],
    ])
  })

  test('finds nothing in a text that a round trip restores', () => {
    const back = convert('安全生产制度，批准并发布', { from: 'cn', to: 'tw' })
    expect(roundTripDifferences(back, 'tw')).toEqual([])
    expect(roundTripDifferences('安全生产制度，批准并发布', 'cn')).toEqual([])
  })

  test('finds a Traditional character that does not belong in a Simplified text', () => {
    expect(roundTripDifferences('发髮', 'cn')).toMatchObject([{ source: '髮', returned: '发' }])
  })
})
