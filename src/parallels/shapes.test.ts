import { describe, expect, test } from 'vitest'
import { findParallels } from './corpus-parallels.ts'
import { pairJson } from './pair-json.ts'
import { sampleDocument } from './sample-document.ts'

const RULE = '各級人民政府應當把安全生產納入經濟社會發展規劃，定期研究部署，督促落實。'
const dated = (value: string | null) => ({ date: { value } })

function pairsOf(...documents: ReturnType<typeof sampleDocument>[]) {
  return [...findParallels(documents).all()]
}

describe('two texts', () => {
  test('that are equal in two scripts are the same', () => {
    const [pair] = pairsOf(
      sampleDocument('a', [RULE]),
      sampleDocument('b', [
        '各级人民政府应当把安全生产纳入经济社会发展规划，定期研究部署，督促落实。',
      ]),
    )
    expect(pair).toMatchObject({
      a: 'a/1',
      b: 'b/1',
      kind: 'same',
      direction: 'unknown',
      differences: [],
    })
  })

  test('are described by what the second one omits, adds or changes, with positions', () => {
    const kinds = (other: string) =>
      pairsOf(sampleDocument('a', [RULE]), sampleDocument('b', [other])).map(({ kind }) => kind)
    expect(kinds(RULE.replace('定期', ''))).toEqual(['shortened'])
    expect(kinds(RULE.replace('定期', '定期會商並'))).toEqual(['extended'])
    expect(kinds(RULE.replace('研究部署', '分析形勢'))).toEqual(['reworded'])
    const [pair] = pairsOf(
      sampleDocument('a', [RULE]),
      sampleDocument('b', [RULE.replace('定期', '')]),
    )
    const text = `1.${RULE}`
    const [difference] = pair?.differences ?? []
    expect(text.slice(difference?.a.start, difference?.a.end)).toBe('定期')
  })

  test('that list the same in another order have moved parts', () => {
    const [pair] = pairsOf(
      sampleDocument('a', ['建立健全隱患排查制度、教育培訓制度、事故報告制度，並向社會公開。']),
      sampleDocument('b', ['建立健全事故報告制度、隱患排查制度、教育培訓制度，並向社會公開。']),
    )
    expect(pair?.kind).toBe('reworded')
    expect(pair?.differences.map(({ kind }) => kind)).toContain('moved')
  })

  test('are ordered by dates or by naming one another, and by nothing else', () => {
    const direction = (a: Parameters<typeof dated>[0], b: string | null) =>
      pairsOf(
        sampleDocument('a', [RULE], '', { ...dated(a), level: '中央' }),
        sampleDocument('b', [RULE], '', { ...dated(b), level: '村' }),
      )[0]?.direction
    expect(direction('2016-12-09', '2016-04-14')).toBe('b-to-a')
    expect(direction('2016', '2016-04-14')).toBe('unknown')
    expect(direction(null, '2016-04-14')).toBe('unknown')
    const [cited] = pairsOf(
      sampleDocument('a', [RULE], '', { title: '關於加強安全生產工作的實施意見' }),
      sampleDocument('b', [RULE], '根據《關於加強安全生產工作的實施意見》制定本辦法。'),
    )
    expect(cited?.direction).toBe('a-to-b')
  })

  test('of which one amends or applies the other have that relation', () => {
    const relation = (before: string) =>
      pairsOf(sampleDocument('a', [RULE]), sampleDocument('b', [`${before}${RULE}`]))[0]?.relation
    expect(relation('將第十二條修改為：')).toBe('amendment')
    expect(relation('依照《安全生產法》第八條的規定，')).toBe('borrowing')
    expect(relation('另外，')).toBeNull()
  })
})

describe('a corpus', () => {
  test('of no text, one text, or texts that share nothing has no pairs', () => {
    expect(pairsOf()).toEqual([])
    expect(pairsOf(sampleDocument('a', ['甲']))).toEqual([])
    expect(
      pairsOf(sampleDocument('a', ['一']), sampleDocument('b', ['春眠不覺曉處處聞啼鳥'])),
    ).toEqual([])
  })

  test('of 500 identical texts pairs each text only with the first ones', () => {
    const many = Array.from({ length: 500 }, (_, nth) =>
      sampleDocument(`d${nth}`, [RULE, '另有規定的除外，從其規定。']),
    )
    const pairs = pairsOf(...many)
    expect(pairs.length).toBeGreaterThanOrEqual(499)
    expect(pairs.length).toBeLessThan(500 * 64)
    // A formula that all texts share counts less than words of two.
    expect(pairs[0]?.why.rarity).toBeLessThan(0.5)
    expect(pairs.every(({ a }) => Number(a.slice(1, a.indexOf('/'))) < 499)).toBe(true)
  })

  test('has offsets of code points, also beside characters outside the BMP', () => {
    const documents = [sampleDocument('a', [`𠮷𠮷${RULE}`]), sampleDocument('b', [RULE])]
    const found = findParallels(documents)
    const [pair] = Array.from(found.all(), pairJson(found.passages))
    const text = [...`1.𠮷𠮷${RULE}`]
    expect(text.slice(pair?.aStart, pair?.aEnd).join('')).toBe(RULE.slice(0, -1))
  })
})
