import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { detectOrthography } from './orthography.ts'

const seed = readFileSync(
  new URL('../../tests/opinions/content/sources/000_d7f0d4d3f7a011ab.txt', import.meta.url),
  'utf8',
)

describe('detectOrthography', () => {
  test('recognizes the standard of Hong Kong in the first source, and gives the evidence', () => {
    const { script, orthography, certainty, reason } = detectOrthography(seed)
    expect({ script, orthography }).toEqual({ script: 'zh-Hant', orthography: 'hk' })
    expect(certainty).toBeGreaterThan(0.9)
    expect(reason).toContain('羣 ×10')
  })

  test('recognizes the same text in the other standards', () => {
    const tw = detectOrthography(convert(seed, { from: 'hk', to: 'tw' }))
    expect(tw.orthography).toBe('tw')
    const cn = detectOrthography(convert(seed, { from: 'hk', to: 'cn' }))
    expect(cn).toMatchObject({ script: 'zh-Hans', orthography: 'cn', certainty: 1 })
  })

  test('reports little evidence', () => {
    expect(detectOrthography('中').certainty).toBeLessThan(0.5)
    expect(detectOrthography('規定').orthography).toBe('t')
    // 台 is used in Simplified, Hong Kong and Taiwan.
    expect(detectOrthography('台灣').script).toBe('zh-Hant')
    expect(detectOrthography('規定').certainty).toBeLessThan(0.5)
    expect(detectOrthography('').certainty).toBeLessThan(0.5)
    expect(detectOrthography('稅務、衛生、群眾'.repeat(50)).certainty).toBeLessThanOrEqual(0.6)
  })

  test.each([
    [
      'hk',
      '律政司司長須於憲報刊登公告。任何人違反本條，一經定罪，可處第6級罰款。衞生署署長可藉書面通知，就該等處所訂明規定。',
    ],
    [
      'hk',
      '任何人無合理辯解而管有指明物品，即屬犯罪，一經循公訴程序定罪，可處罰款。裁定須以書面作出，並送達該人。',
    ],
    ['hk', '佢哋聽日先至返嚟，嗰啲嘢冇人執，都唔知點解咗，係噉嘅。'],
    ['hk', '本港市民每周使用計劃所訂的服務，政府會盡快公布覆核結果，並着手改善。'],
    [
      'tw',
      '本辦法依都市計畫法第八十五條規定訂定之。主管機關在中央為內政部，應逕向行政院提出計畫，並彙整資料。',
    ],
    ['tw', '查系爭規定係規定於醫療法，聲請人之主張尚難採取。前項申請應檢具證明文件，報請備查。'],
    ['tw', '雇主應於每週發給工資，逾期者處新臺幣二萬元以下罰鍰；占用土地者亦同。'],
  ] as const)('knows a text of %s by its spellings and institutions', (region, text) => {
    expect(detectOrthography(text)).toMatchObject({ script: 'zh-Hant', orthography: region })
  })

  test('one spelling is enough if nothing speaks against it, and not otherwise', () => {
    const standard = (text: string) => detectOrthography(text).orthography
    expect(standard('各級人民政府應當制定計劃。')).toBe('hk')
    expect(standard('各級人民政府應當制定計畫。')).toBe('tw')
    expect(standard('各級人民政府應當制定計劃，檢附資料。')).toBe('t')
  })

  test.each(['說明稅線閱群', '各級人民政府應當說明線路', '香港、臺灣', '衞生、中華民國'])(
    'reports that the region of %s is unclear',
    (text) => {
      const { orthography, certainty, reason } = detectOrthography(text)
      expect(orthography).toBe('t')
      expect(certainty).toBeLessThan(0.5)
      expect(reason).toContain('Traditional, region unclear')
    },
  )

  test.each([
    [
      'tw',
      '走進九龍城寨公園，導覽員指著殘存的南門石額說，巷弄裡的診所與賭場比鄰而居，香港人不敢進來。茶餐廳裡的老闆娘端著奶茶穿梭，特首也來過。',
    ],
    [
      'hk',
      '記者跟着食家到台北夜市，由行政院旁的車站步行，車程約三十分鐘。酒店裏的雙人房約六百港元，周末須盡早預訂。',
    ],
  ] as const)('knows a text of %s that is about the other region', (region, text) => {
    expect(detectOrthography(text).orthography).toBe(region)
  })

  test('a variant that only one region uses is Traditional', () => {
    expect(detectOrthography('衞生').script).toBe('zh-Hant')
  })
})
