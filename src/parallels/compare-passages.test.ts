import { describe, expect, test } from 'vitest'
import { BlockFinder } from './common-blocks.ts'
import { comparePassages, leastToTell } from './compare-passages.ts'
import { foldCorpus } from './folded-corpus.ts'
import { corpusSlots, countGrams, indexGrams } from './grams.ts'
import { countPairs, weigh } from './weights.ts'

/** Sizes, in characters, of a corpus with the laws of a country, and of a small site. */
const LAWS = 2 ** 24
const SITE = 2 ** 14

/**
 * How many matches two texts have under the thresholds for a corpus of a given size; `others` are
 * further texts in it.
 */
function matches(a: string, b: string, size: number, others: string[] = []): number {
  const corpus = foldCorpus(
    [a, b, ...others].map((text, document) => {
      const id = String(document)
      return { key: id, document, id, blocks: [], text, body: 0 }
    }),
  )
  const weights = weigh(corpus, countPairs(corpus))
  const slots = corpusSlots(corpus)
  const grams = indexGrams(corpus, countGrams(corpus, slots), slots)
  const finder = new BlockFinder(corpus, weights)
  return comparePassages({ corpus, grams }, finder, leastToTell(size), 0, 1).length
}

describe('in a corpus of all laws of a country', () => {
  test.each([
    [
      'offices',
      '由市、县（市、区）人民政府和街道办事处负责',
      '由市、县（市、区）人民政府和街道办事处组织',
    ],
    ['bodies', '工会、共产主义青年团、妇女联合会应当', '工会、共产主义青年团、妇女联合会可以'],
    ['sums', '处一万元以上五万元以下的罚款', '处二万元以上五万元以下的罚款'],
    [
      'records of adoption with a space in the day',
      '2015年12月3 日山东省第十二届人民代表大会常务委员会第十七次会议批准',
      '2021年12月3日 山东省第十二届人民代表大会常务委员会第三十二次会议通过',
    ],
    [
      'records of amendment',
      '2018年1月23日 山东省第十二届人民代表大会常务委员会第三十五次会议《关于修改〈山东省机动车排气污染防治条例〉等十四件地方性法规的决定》第二次修正',
      '2018年11月30日 山东省第十三届人民代表大会常务委员会第七次会议《关于修改〈山东省大气污染防治条例〉等四件地方性法规的决定》第二次修正',
    ],
    ['terms inside sentences', '对送专门学校进行矫治和接受人', '其送专门学校进行矫治和接受处'],
  ])('%s alone are no shared formulation', (_, a, b) => {
    expect(matches(a, b, LAWS)).toBe(0)
  })

  test('the same words at the beginning or the end of a sentence are a match', () => {
    const a = '可以依法送专门学校进行矫治和接受教育。'
    expect(matches(a, '经批准，可以送专门学校进行矫治和接受教育。', LAWS)).toBe(1)
  })

  test('a formula is reported where it is repeated verbatim, not where it is varied', () => {
    const formula = '由其所在单位或者上级机关依法给予处分'
    const varied = '由其所在组织或者上级机构应予以处分'
    const laws = Array.from({ length: 80 }, (_, n) => `${formula}。${varied}。${n}`)
    // Other words, so that a formula with eighty occurrences does not consist of the most frequent
    // ones.
    const point = (n: number) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))
    laws.push(Array.from({ length: 120_000 }, (_, n) => point(n)).join(''))
    expect(matches(`${formula}。`, `${formula}。`, LAWS, laws)).toBe(1)
    expect(matches(`${formula}。`, `${varied}。`, LAWS, laws)).toBe(0)
  })
})

test('a small site reports lists of offices that texts share, from twelve characters on', () => {
  const words = '各区人民政府和街道办事处、村民委员会'
  expect(matches(`由${words}组织`, `经${words}同意`, SITE)).toBe(1)
})
