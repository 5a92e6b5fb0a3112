import { describe, expect, it, test } from 'vitest'
import { splitPage } from '../../corpus/split/split-page.ts'
import { readMarkdown } from './markdown-text.ts'

const textOf = (markdown: string) => readMarkdown(markdown).text

describe('a Markdown file', () => {
  it('its frontmatter contains the metadata of the document', () => {
    const yaml =
      '---\ntitle: 青石市公园条例\ndate: 2031-03-01\n文号: 青人常〔2031〕1号\ntags: [公园]\n---\n\n# 青石市公园条例\n'
    const toml = '+++\ntitle = "青石市公园条例"\ndate = 2031-03-01\n+++\n\n# 青石市公园条例\n'
    expect(readMarkdown(yaml).fields).toMatchObject({
      title: '青石市公园条例',
      date: '2031-03-01',
      docNumber: '青人常〔2031〕1号',
    })
    expect(readMarkdown(toml).fields).toMatchObject({ title: '青石市公园条例', date: '2031-03-01' })
    expect(textOf(yaml)).toBe('青石市公园条例\n')
    expect(readMarkdown('---\n: [x\n---\n\n# 甲\n').fields.title).toBeNull()
  })

  it('loses the bullet of an item that prints its own number', () => {
    const { text } = readMarkdown(
      '第二条\n\n- （一）旧址；\n- **（二）** 文献。\n\n其他：\n\n- 保护\n',
    )
    expect(text).toContain('\n（一）旧址；\n（二） 文献。\n')
    expect(text).toContain('\n- 保护')
  })

  it('loses emphasis, and has the characters of references', () => {
    expect(textOf('**第一条**&emsp;为&nbsp;了 *管理*，A&amp;B &unknown;\n')).toBe(
      '第一条\u2003为\u00a0了 管理，A&B &unknown;\n',
    )
  })

  it('loses the blocks of a site beside the text, and reports them', () => {
    const { text, left } = readMarkdown(
      '[[toc]]\n\n::: tip 现行有效\n本法现行有效。\n:::\n\n:::note\n说明。\n:::\n\n!!! warning "注意"\n    已失效。\n\n{{< toc >}}\n\n## 第一章 总则 {#ch1}\n\n第一条 甲。\n',
    )
    expect(text.replace(/\n+/g, '\n')).toBe('第一章 总则\n第一条 甲。\n')
    expect(left).toEqual(['::: tip 现行有效', ':::note', '!!! warning "注意"'])
  })

  it('keeps text in layout blocks, without their marks', () => {
    expect(textOf('::: right\n某某市政府\n:::\n').trim()).toBe('某某市政府')
    expect(textOf('```\n::: tip\n```\n')).toContain('::: tip')
  })

  it('reads embedded HTML like a page', () => {
    const text = textOf(
      '<div align="center">青石市公园条例</div>\n\n<table><tr><th>序号</th><th>项目</th></tr><tr><td>1</td><td>甲</td></tr></table>\n\n第一行<br>第二行<!-- x -->\n',
    )
    expect(text.split(/\n+/)).toEqual([
      '青石市公园条例',
      '| 序号 | 项目 |',
      '| --- | --- |',
      '| 1 | 甲 |',
      '第一行',
      '第二行',
      '',
    ])
  })

  it('keeps its tables, without emphasis, and its notes as notes', () => {
    expect(
      textOf('| **序号** | a\\|b |\n|:--|--|\n| 1 | x<br>y |\n\n甲[^1]。\n\n[^1]: 注。\n'),
    ).toBe('| 序号 | a\\|b |\n|:--|--|\n| 1 | x y |\n\n甲[1]。\n\n[1] 注。\n')
  })

  it('maps positions of its text to the file', () => {
    const markdown = '---\nx: 1\n---\n\n# 青石办法\n\n**第一条**&emsp;甲。\n\n> **第二条** 乙。\n'
    const { text, placeInFile } = readMarkdown(markdown)
    for (const words of ['青石办法', '第一条', '甲。', '第二条', '乙。'])
      expect(placeInFile(text.indexOf(words))).toBe(markdown.indexOf(words))
  })
})

test('unnumbered headings contain the lists that start again below each', () => {
  const { text } = readMarkdown(
    '# 青石手册\n\n前言一句。\n\n## 请假\n\n1. 事假提前报批。\n2. 病假附证明。\n\n## 考勤\n\n1. 每日签到。\n2. 外出登记。\n',
  )
  const [document] = splitPage(text).documents
  expect(
    document?.clauses.map(({ heading, kind, children }) => [heading, kind, children.length]),
  ).toEqual([
    ['请假', 'unnumbered', 2],
    ['考勤', 'unnumbered', 2],
  ])
})
