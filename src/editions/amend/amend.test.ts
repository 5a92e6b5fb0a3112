import { expect, test } from 'vitest'
import { documentFrom } from '../../citation/fixtures/documents.ts'
import { applyDecision } from './apply-decision.ts'
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

test('what is right is done, what is doubtful is told and left', () => {
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

test('an article that is not there is an error, with its line', () => {
  const { applied } = applyDecision(law(), readDecision('一、删去第九条。\n'))
  expect(applied).toMatchObject([{ state: 'error', line: 1, why: 'article 9 is not in the text' }])
})

test('a deletion takes its article out, and the numbers follow where the decision says so', () => {
  const { text } = applyDecision(law(), readDecision('一、删去第三条。\n序号作相应调整。\n'))
  expect(text).toContain('第三条本办法自公布之日起施行。')
  expect(text).not.toContain('罚款')
})

test('a number that does not come out is doubtful', () => {
  const { applied } = applyDecision(law(), readDecision('一、第二条改为第四条。\n'))
  expect(applied).toMatchObject([{ state: 'doubtful', why: 'it comes out as article 2, not 4' }])
})

test('words that stand twice are not changed unless the decision says all', () => {
  const once = readDecision('一、第二条中的“，”修改为“、”。\n')
  const document = law()
  const [, second] = document.clauses
  if (second?.paragraphs[0])
    second.paragraphs[0].inlines = [{ type: 'text', value: '甲，乙，丙。' }]
  expect(applyDecision(document, once).applied[0]?.why).toBe('“，” stands there 3 times')
  const all = readDecision('一、第二条中的“，”均修改为“、”。\n')
  expect(applyDecision(document, all).text).toContain('甲、乙、丙。')
})

test('an order in other words is told as not understood', () => {
  const { instructions } = readDecision('一、将第二条第一款和第三款合并修改为一款，另增加一项。\n')
  expect(instructions.map(({ instruction }) => instruction.kind)).toEqual(['unread'])
})
