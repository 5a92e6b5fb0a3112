import { expect, test } from 'vitest'
import { documentFrom } from '../../citation/fixtures/documents.ts'
import { applyDecision } from './apply-decision.ts'
import { sectionFor } from './decision-section.ts'
import { readDecision } from './read-decision.ts'

function law() {
  const article = (id: number, label: string, ...paragraphs: string[]) => ({
    id: `art${id}`,
    label,
    headline: label,
    paragraphs: paragraphs.map((text) => text),
  })
  const document = documentFrom('law', { title: '某市井盖办法' }, [
    article(1, '第一条', '为了规范井盖管理，制定本办法。'),
    article(2, '第二条', '井盖由权属单位每月巡查一次。', '破损的，三日内更换。'),
    article(3, '第三条', '拒不更换的，处五百元罚款。'),
    article(4, '第四条', '本办法自公布之日起施行。'),
  ])
  return document
}

const DECISION = `关于修改《某市井盖办法》的决定

一、将第一条修改为：“第一条　为了加强井盖管理，保障行人安全，制定本办法。”

二、第二条第二款中的“三日”修改为“二十四小时”。

三、增加一条，作为第三条：“第三条　市政部门建立井盖台账。

“台账向社会公开。”

四、第三条改为第四条，修改为：“第四条　拒不更换的，处一千元罚款。”

五、将第二条中的“每年”修改为“每月”。

本决定自2024年1月1日起施行。条文顺序作相应调整。
`

test('a decision is read instruction by instruction', () => {
  const { instructions, renumbers } = readDecision(DECISION)
  expect(renumbers).toBe(true)
  expect(instructions.map(({ line, instruction: { kind } }) => [line, kind])).toEqual([
    [3, 'replace'],
    [5, 'words'],
    [7, 'insert'],
    [11, 'replace'],
    [11, 'renumber'],
    [13, 'words'],
  ])
})

test('changes that are certain are made, doubtful ones are reported and left', () => {
  const { text, applied } = applyDecision(law(), readDecision(DECISION))
  expect(applied.map(({ state, why }) => [state, why])).toEqual([
    ['right', ''],
    ['right', ''],
    ['right', ''],
    ['right', ''],
    ['right', ''],
    ['doubtful', '“每年” does not stand there'],
  ])
  expect(text.replace(/\n+/g, '\n')).toBe(
    `第一条　为了加强井盖管理，保障行人安全，制定本办法。
第二条井盖由权属单位每月巡查一次。
破损的，二十四小时内更换。
第三条　市政部门建立井盖台账。
台账向社会公开。
第四条　拒不更换的，处一千元罚款。
第五条本办法自公布之日起施行。
`,
  )
})

test('an article that does not exist is an error, with its line', () => {
  const { applied } = applyDecision(law(), readDecision('一、删去第九条。\n'))
  expect(applied).toMatchObject([{ state: 'error', line: 1, why: 'article 9 is not in the text' }])
})

test('a deletion removes its article, and the numbers follow where the decision says so', () => {
  const { text } = applyDecision(law(), readDecision('一、删去第三条。\n序号作相应调整。\n'))
  expect(text).toContain('第三条本办法自公布之日起施行。')
  expect(text).not.toContain('罚款')
})

test('a number that does not match the result is doubtful', () => {
  const { applied } = applyDecision(law(), readDecision('一、第二条改为第四条。\n'))
  expect(applied).toMatchObject([{ state: 'doubtful', why: 'it comes out as article 2, not 4' }])
})

test('words that occur twice are not changed unless the decision says all', () => {
  const once = readDecision('一、第二条中的“，”修改为“、”。\n')
  const document = law()
  const [, second] = document.clauses
  if (second?.paragraphs[0])
    second.paragraphs[0].inlines = [{ type: 'text', value: '甲，乙，丙。' }]
  expect(applyDecision(document, once).applied[0]?.why).toBe('“，” stands there 3 times')
  const all = readDecision('一、第二条中的“，”均修改为“、”。\n')
  expect(applyDecision(document, all).text).toContain('甲、乙、丙。')
})

test('an order in unknown wording is reported as not understood', () => {
  const { instructions } = readDecision('一、将第二条第一款和第三款合并修改为一款，另增加一项。\n')
  expect(instructions.map(({ instruction }) => instruction.kind)).toEqual(['unread'])
})

function rules() {
  const item = (number: number, text: string) => ({
    id: `art2-${number}`,
    label: `（${'一二三'[number - 1]}）`,
    headline: `（${'一二三'[number - 1]}）${text}`,
  })
  return documentFrom('rules', { title: '某縣排水條例' }, [
    { id: 'art1', label: '第一條', headline: '第一條', paragraphs: ['為了管理排水，制定本條例。'] },
    {
      id: 'art2',
      label: '第二條',
      headline: '第二條',
      paragraphs: ['禁止下列行為：'],
      children: [item(1, '傾倒垃圾；'), item(2, '堵塞管道。')],
    },
    {
      id: 'art3',
      label: '第三條',
      headline: '第三條',
      paragraphs: ['每年檢查一次。', '檢查結果存檔。'],
    },
  ])
}

const applied = (decision: string) => applyDecision(rules(), readDecision(decision))
const bare = (text: string) => text.replace(/\s+/g, '')

test.each([
  [
    '一、第三條增加一款，作為第二款：“檢查前三日公告。”',
    '第三條每年檢查一次。檢查前三日公告。檢查結果存檔。',
  ],
  ['一、在第三條第一款後增加一款：「檢查前三日公告。」', '一次。檢查前三日公告。檢查結果'],
  ['一、第三條增加一款：“檢查費用由縣財政承擔。”', '存檔。檢查費用由縣財政承擔。'],
  [
    '一、第三條增加一款，作為第一款：“排水設施應當檢查。”',
    '第三條排水設施應當檢查。每年檢查一次。',
  ],
  [
    '一、第二條增加一項，作為第（二）項：“（二）私接管道；”',
    '（一）傾倒垃圾；（二）私接管道；（三）堵塞管道。',
  ],
  ['一、第二條增加一項：“毀壞井蓋。”', '（二）堵塞管道。（三）毀壞井蓋。'],
  ['一、刪去第三條第二款。', '第三條每年檢查一次。'],
  ['一、第三條刪去第二款。', '第三條每年檢查一次。'],
  ['一、將第三條第二款中的「存檔」修改為「公布」。', '檢查結果公布。'],
  [
    '一、第三條第一款中的“每年”修改為“每月”，第二款中的“存檔”修改為“公布”。',
    '每月檢查一次。檢查結果公布。',
  ],
  [
    '一、將第三條第二款修改為：“檢查結果公布。”，並增加一款，作為第三款：“異議可以申訴。”',
    '檢查結果公布。異議可以申訴。',
  ],
  [
    '一、將第三條修改為：“第三條　每月檢查一次，“高溫”期間每週一次。\n\n“檢查結果公布。\n\n“異議可以申訴。”',
    '第三條每月檢查一次，“高溫”期間每週一次。檢查結果公布。異議可以申訴。',
  ],
  [
    '一、在某縣排水條例第二條後增加一條，作為第二條之一：“井蓋每月巡查。”',
    '堵塞管道。第二條之一井蓋每月巡查。第三條每年',
  ],
  [
    '一、增加二條，作為第三條、第四條：“第三條　設立基金。\n“第四條　基金公開。”',
    '第三條設立基金。第四條基金公開。第五條每年檢查一次。',
  ],
])('%s', (decision, expected) => {
  const { text, applied: done } = applied(`${decision}\n`)
  expect(done.map(({ state, why }) => state + why)).toEqual(done.map(() => 'right'))
  expect(done.length).toBeGreaterThan(0)
  expect(bare(text)).toContain(expected)
})

test.each([
  [
    '一、第三條增加一款，作為第五款：“甲。”',
    'the article has 2 paragraphs, a new one cannot be number 5',
  ],
  ['一、第三條增加一項：“甲；”', 'there are no items beside which it would stand'],
  ['一、第二條增加一項，作為第五項：“甲；”', 'its items end with 2, a new one cannot be 5'],
  ['一、第三條增加兩款：“只有一款。”', 'its words are not understood'],
  ['一、第三條第二款修改為“甲”，其餘照辦並改為他式。', 'its words are not understood'],
])('%s is doubtful and changes nothing', (decision, why) => {
  const { text, applied: done } = applied(`${decision}\n`)
  expect(done).toMatchObject([{ state: 'doubtful', why }])
  expect(text).toBe(applied('').text)
})

test('a quotation may begin on the line below its order and run over lines without marks of their own', () => {
  const { text, applied: done } = applied(
    '1.將第三條修改為：\n\n“每月檢查一次。\n\n檢查結果公布。”\n\n2.刪去第二條。\n',
  )
  expect(done.map(({ state }) => state)).toEqual(['right', 'right'])
  expect(bare(text)).toContain('第三條每月檢查一次。檢查結果公布。')
})

test('a quoted line that ends in a colon is followed by lines with marks of their own', () => {
  const decision =
    '一、將第二條修改為：“禁止下列行為：\n\n“（一）傾倒垃圾；\n\n“（二）堵塞管道。”\n'
  expect(bare(applied(decision).text)).toContain(
    '第二條禁止下列行為：（一）傾倒垃圾；（二）堵塞管道。第三條',
  )
})

test('an article between two numbers that already exists is not inserted again', () => {
  const order = '一、在第二條後增加一條，作為第二條之一：“甲。”\n'
  const { applied: twice } = applied(order + order.replace('一、', '二、'))
  expect(twice.map(({ state }) => state)).toEqual(['right', 'doubtful'])
})

test('a replaced paragraph takes its items with it', () => {
  const decision = '一、將第二條第一款修改為：“禁止下列行為：\n“（一）傾倒污水。”\n'
  expect(bare(applied(decision).text)).toContain('第二條禁止下列行為：（一）傾倒污水。第三條')
})

test('inner quotation marks inside a quotation become outer ones in the text', () => {
  const { text } = applied('一、將第三條修改為：“本條例所稱‘檢查’，是指‘定期“巡查”’。”\n')
  expect(bare(text)).toContain('第三條本條例所稱“檢查”，是指“定期‘巡查’”。')
})

test('the preamble is kept, and replaced where it is ordered', () => {
  const document = rules()
  const [first] = document.clauses
  if (!first) throw new Error('rules have a clause')
  const inlines = [{ type: 'text' as const, value: '根據上位法，規定如下。' }]
  const passed = [{ type: 'text' as const, value: '（2020年1月2日縣政府通過）' }]
  const front = { ...first.headline, role: 'preamble' as const, before: '\n\n' }
  document.front.push({ ...front, inlines: passed }, { ...front, inlines })
  const after = (order: string) => bare(applyDecision(document, readDecision(order)).text)
  expect(after('一、刪去第二條。\n')).toContain('根據上位法，規定如下。第一條')
  expect(after('一、將引言修改為：\n“根據本縣實際，規定如下。”\n')).toContain(
    '縣政府通過）根據本縣實際，規定如下。第一條',
  )
  expect(applied('一、將引言修改為：“甲。”\n').applied.map(({ why }) => why)).toEqual([
    'the text has no preamble',
  ])
})

test('a decision on several texts is read for one of them', () => {
  const decision = `一、修改《某縣排水條例》
1.將第三條修改為：“每月檢查一次。”
二、修改
《某縣供水條例》
1.刪去第一條。
三、《某縣用氣條例》
1.刪去第二條。
四、對《某縣用熱條例》作出修改
1.刪去第三條。
`
  const own = sectionFor(decision, '某縣供水條例')
  expect(own).toBe('\n\n二、修改\n《某縣供水條例》\n1.刪去第一條。\n')
  expect(sectionFor(decision, '某縣用電條例')).toEqual({
    error: 'none of its 4 parts amends 某縣用電條例',
  })
  expect(sectionFor('一、刪去第三條。\n', '某縣用電條例')).toBe('一、刪去第三條。\n')
})

test('an order in unknown wording is reported, beside one that says that numbers follow', () => {
  const { instructions, renumbers } = readDecision(
    '一、第三條末尾增寫“並存檔”。\n二、刪去第二條。條文順序作相應調整。\n三、本決定自公布之日起施行。\n',
  )
  expect(instructions.map(({ line, instruction: { kind } }) => [line, kind])).toEqual([
    [1, 'unread'],
    [2, 'delete'],
  ])
  expect(renumbers).toBe(true)
})

test.each([
  ['一、刪去某縣排水條例第二條。', [{ kind: 'delete' }]],
  [
    '一、將第二條修改為第三條：“第三條　每月檢查。”',
    [{ kind: 'replace' }, { kind: 'renumber', to: 3 }],
  ],
  ['一、原第四條作為第五條。', [{ kind: 'renumber', to: 5 }]],
  ['一、增加一條，作為《條例》第四條：“甲。”', [{ kind: 'insert', article: 4 }]],
  [
    '一、在第三條中增加一款作為第二款，將該條修改為：“甲。\n“乙。”',
    [{ kind: 'replace', text: '甲。\n乙。' }],
  ],
])('%s', (order, expected) => {
  const { instructions } = readDecision(`${order}\n`)
  expect(instructions.map(({ instruction }) => instruction)).toMatchObject(expected)
})
