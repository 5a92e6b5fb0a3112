import { describe, expect, it } from 'vitest'
import { formatProblem } from '../problem.ts'
import { isDoubtfulTitle } from './doubts.ts'
import { splitPage } from './split-page.ts'

function problems(text: string): string[] {
  return splitPage(text, 'a.txt').problems.map(formatProblem)
}

describe('doubts about a page', () => {
  it('reports a missing number with its position', () => {
    expect(problems('某某意见\n一、甲。\n二、乙。\n四、丁。')).toEqual([
      'a.txt:4:1 warning [missing-number] 四、 stands after 二、: a number is missing before it. (Look whether a clause was lost or the source skips the number.)',
    ])
  })

  it('reports a repeated number', () => {
    expect(problems('某某条例\n第一条 甲。\n第二条 乙。\n第二条 丙。')[0]).toContain(
      'a.txt:4:1 warning [repeated-number] 第二条 comes again after 第二条.',
    )
  })

  it('reports a date that does not exist, and leaves its day open', () => {
    const text = '某某通知\n一、甲。\n二、乙。\n某某局\n2024年13月45日'
    expect(problems(text)[0]).toContain('[doubtful-date] The calendar has no 2024年13月45日.')
    expect(problems(text.replace('13月45日', '12月5日'))).toEqual([])
  })

  it.each([
    ['青政发〔2031〕8号', true],
    ['青授字第12000012345號', true],
    ['第3/2031號行政命令', false],
    ['青石市人民政府令第8号', false],
  ])('the title %s is doubted: %s', (title, doubted) => {
    expect(isDoubtfulTitle(title)).toBe(doubted)
  })

  it('accepts a list that starts again after a paragraph', () => {
    const text =
      '某某条例\n第一条 有下列情形：\n（一）甲；\n（二）乙。\n不适用于：\n（一）丙；\n（二）丁。'
    expect(problems(text)).toEqual([])
  })

  it('reports headings without a mark, texts without clauses, and invisible characters', () => {
    expect(
      problems(
        '某某通知\n一、加强领导各单位要高度重视这项工作。\n二、抓好落实各部门要负起责任来。',
      )[0],
    ).toContain('[guessed-heading] The heading 加强领导 runs into the text without a mark.')
    expect(problems('某某通知\n现予公布。')[0]).toContain('[no-clauses]')
    expect(problems('某某通知\n一、甲\u200b。')[0]).toContain(
      'a.txt:2:4 warning [invisible-character] U+200B',
    )
  })

  it.each([
    ['某某通知\n一、甲。\n二、乙：\n（一）丙；\n（二）\n三、丁。', '（二） has no text.'],
    [
      '某某办法\n第一条 下列三项费用：\n（一）甲；\n（二）乙。',
      '第一条 says that 3 items follow, and 2 do.',
    ],
    [
      '某某办法\n第一条 包括：\n（一）甲；\n（二）乙；\n第二条 丙。',
      '（二） is the last of its list and ends in ；',
    ],
  ])('names a list that stops short: %j', (text, message) => {
    expect(problems(text).filter((line) => line.includes(`[short-list] ${message}`))).toHaveLength(
      1,
    )
  })

  it('reports tags and references left in the text, once', () => {
    expect(problems('某某办法\n第一条 甲<br>\n第二条 乙&nbsp;丙。')).toEqual([
      expect.stringContaining('a.txt:2:6 warning [markup-left] <br> and the like stand 2 times'),
    ])
  })

  it('counts fields that were read as accounted for', () => {
    const head = '索引号：00012\n发文字号：青政发〔2031〕7号\n'
    expect(problems(`${head}关于节水的通知\n各单位：\n一、甲。\n二、乙。`)).toEqual([])
  })

  it.each(['（c）各县应当落实。', '3 各县应当落实。', '3.2 各县应当落实。', '5. 各县应当落实。'])(
    'reports a label between clauses that is none of them: %s',
    (line) => {
      const text = `某某办法\n第一条 甲。\n${line}\n第二条 乙。\n第三条 丙。`
      expect(problems(text)).toEqual([expect.stringContaining('a.txt:3:1 warning [unread-label]')])
    },
  )

  it('accepts the rest of a wrapped reference', () => {
    expect(problems('某某办法\n第一条 依法第\n5 條訂定。\n第二条 乙。')).toEqual([])
  })
})
