import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert, convertRuns } from './convert.ts'
import { overridesIn } from './overrides.ts'

const hant = (text: string, to: 'hk' | 'tw' = 'hk') => convert(text, { from: 'cn', to })
const hans = (text: string, from: 'hk' | 'tw' | 't' = 'hk') => convert(text, { from, to: 'cn' })

const names = fc.constantFrom('cn', 't', 'tw', 'hk', 'zh-Hant', 'zh-Hans')
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'制发并复干后准只系征布台面余里斗着著藉製發併復乾後準隻係佈臺麵餘裏鬥'),
    fc.constantFrom(...'安全生产制度并公布行政机关，。“”「」\n'),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.integer({ min: 0x1f000, max: 0x2ffff }).map((point) => String.fromCodePoint(point)),
  ),
})

describe('Simplified to Traditional', () => {
  test.each([
    ['安全生产制度', '安全生產制度'],
    ['批准并发布', '批准並發布'],
    ['被发明专利权人', '被發明專利權人'],
    ['申请行政复议', '申請行政復議'],
    ['第三人参加诉讼', '第三人參加訴訟'],
    ['市场准入负面清单', '市場准入負面清單'],
    ['饮用水水源准保护区', '飲用水水源準保護區'],
    ['与本法相抵触', '與本法相抵觸'],
    ['年满十八周岁的公民', '年滿十八周歲的公民'],
    [
      '人民群众、卫生、说明、税务、台湾、着力、这里',
      '人民群眾、衞生、說明、稅務、台灣、着力、這裏',
    ],
  ])('reads %s as %s in Hong Kong', (source, target) => {
    expect(hant(source)).toBe(target)
  })

  test.each([
    ['与本法相抵触', '與本法相牴觸'],
    ['水污染防治', '水污染防治'],
    ['着力解决这里的台账', '著力解決這裡的臺帳'],
    ['项目信息网络', '項目信息網絡'],
  ])('reads %s as %s in Taiwan, and keeps the words', (source, target) => {
    expect(hant(source, 'tw')).toBe(target)
  })
})

describe('Traditional to Simplified', () => {
  const seed = new URL(
    '../../tests/opinions/content/sources/000_d7f0d4d3f7a011ab.txt',
    import.meta.url,
  )

  test('leaves no Traditional character in the first source', () => {
    const converted = hans(readFileSync(seed, 'utf8'))
    expect(converted.match(/[衞羣眾為製併蔘準著裏說説]/g)).toEqual(['著'])
  })

  test.each([
    ['甚麼、甚麽、什麼', '什么、什么、什么'],
    ['藉此、憑藉、慰藉、狼藉', '借此、凭借、慰藉、狼藉'],
    ['看著、沿著、衣著、著火；顯著、著作、土著', '看着、沿着、衣着、着火；显著、著作、土著'],
    [
      '啣接、鶏蛋、汚染、擧辦、倣造、搶刼、砲兵、低漥',
      '衔接、鸡蛋、污染、举办、仿造、抢劫、炮兵、低洼',
    ],
    ['瞭望、瞭解、乾隆、乾燥、魏徵、徵收', '瞭望、了解、乾隆、干燥、魏徵、征收'],
    ['帳戶、帳篷、計畫、答覆、顛覆', '账户、帐篷、计划、答复、颠覆'],
  ])('reads %s as %s, whatever standard it says it is', (source, target) => {
    for (const from of ['hk', 'tw', 't'] as const) expect(hans(source, from)).toBe(target)
  })
})

describe('text that conversion leaves unchanged', () => {
  test.each([
    '「国会図書館の資料を閲覧する」',
    '「労働安全衛生法」',
    'Article 5(2), École',
    'https://a.bc/製度/发布?q=說',
    '\ue000\uf8ff',
    '𠮷𫇉',
    '葛\u{e0100}説\ufe00',
    '⿰言兌',
    '“”‘’「」『』——…',
    '\ud800 \udc00',
  ])('%j', (kept) => {
    for (const to of ['cn', 'tw', 'hk'] as const) {
      for (const from of ['cn', 'tw', 'hk', 't'] as const)
        expect(convert(kept, { from, to })).toBe(kept)
    }
  })

  test('does not include its surroundings', () => {
    expect(hans('群眾說「国会図書館の資料」很豐富')).toBe('群众说「国会図書館の資料」很丰富')
    expect(hans('本產品名為ラーメン，屬於食品')).toBe('本产品名为ラーメン，属于食品')
  })
})

describe('any text', () => {
  test('keeps its length, in code units and in code points', () => {
    fc.assert(
      fc.property(text, names, names, (any, from, to) => {
        const converted = convert(any, { from, to })
        expect(converted.length).toBe(any.length)
        expect([...converted].length).toBe([...any].length)
      }),
    )
  })

  test('is idempotent', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('t', 'tw', 'hk'), (any, from) => {
        const once = convert(any, { from, to: 'cn' })
        expect(convert(once, { from, to: 'cn' })).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  test('gives the same in runs as in one piece', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), names, names, (runs, from, to) => {
        const converted = convertRuns(runs, { from, to })
        expect(converted.map((run) => run.length)).toEqual(runs.map((run) => run.length))
        expect(converted.join('')).toBe(convert(runs.join(''), { from, to }))
      }),
    )
  })
})

describe('a line without end', () => {
  // Each of these takes hours if any step scans the rest of the line repeatedly.
  test.each([
    '处长须公布，',
    '⿰',
    '⿰一',
    '「',
    '「の',
    '県',
    'a',
    'a://',
    '葛\ufe00',
    '了解解决定',
  ])('of nothing but %j is read as any other', (unit) => {
    const line = `の${unit.repeat(Math.ceil(400_000 / unit.length))}://处长须公布`
    const read = convert(line, { from: 'cn', to: 'hk', style: { 布: '佈' } })
    expect(read.length).toBe(line.length)
  })
})

test('a partly converted text is read like the rest of it', () => {
  for (const mixed of ['處长须徵求意见', '处長須征求意見', '處長須徵求意見', '处长须征求意见'])
    expect(hant(mixed)).toBe('處長須徵求意見')
  for (const mixed of ['卫生制度得到了解決', '衞生制度得到了解决', '衛生制度得到了解決'])
    expect(hant(mixed)).toBe('衞生制度得到了解決')
  for (const mixed of ['處长须徵求意见', '衞生製品发佈'])
    expect(hans(mixed)).toBe(hans(hant(mixed)))
})

test('no word is cut in a converted text that is whole before it', () => {
  const options = { from: 'cn', to: 'hk' } as const
  const once = convert('遗留纱布于病人体内', options)
  expect(once).toBe('遺留紗布於病人體內')
  expect(convert(once, options)).toBe(once)
})

test('a phrase may cross runs', () => {
  expect(convertRuns(['安全生产制', '度', '并发', '布'], { from: 'cn', to: 'hk' })).toEqual([
    '安全生產制',
    '度',
    '並發',
    '布',
  ])
})

test('an unknown name lists the known ones', () => {
  const from = JSON.parse('"klingon"')
  expect(() => convert('', { from, to: 'cn' })).toThrow(/klingon.*hk.*zh-Hans/)
})

describe('readings that a person gave', () => {
  const overrides = (text: string, ...glossary: [string, string][]) => overridesIn(text, glossary)

  test.each([
    ['批准并发布', [['并', '併']], '批准併發布'],
    ['被发明的发明', [['被发', '被髮']], '被髮明的發明'],
    ['制度和制', [['制', '製']], '製度和製'],
    ['赵孟頫', [['赵孟頫', '趙孟𫖯']], '趙孟𫖯'],
    [
      '甲乙丙',
      [
        ['乙丙', '23'],
        ['甲乙', '12'],
      ],
      '12丙',
    ],
  ] as [string, [string, string][], string][])('%s with %j is %s', (text, glossary, read) => {
    expect(convert(text, { from: 'cn', to: 'hk' }, overrides(text, ...glossary))).toBe(read)
  })

  test('keep the code points of every run, whatever they are', () => {
    const pair = fc.tuple(fc.constantFrom('制度', '发', '并', '公布'), fc.constantFrom('𫖯', '甲'))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(pair), (runs, pairs) => {
        const glossary = pairs.map(([source, sign]): [string, string] => [
          source,
          sign.repeat(source.length),
        ])
        const sound = runs.map((run) => run.toWellFormed())
        const found = overrides(sound.join(''), ...glossary)
        const converted = convertRuns(sound, { from: 'cn', to: 'tw' }, found)
        expect(converted.map((run) => [...run].length)).toEqual(sound.map((run) => [...run].length))
      }),
    )
  })
})
