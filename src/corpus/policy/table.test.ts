import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../check-document.ts'
import { fromSplit } from '../from-split.ts'
import { walkBlocks } from '../model.ts'
import { splitPage } from '../split/split-page.ts'
import { writeTable } from '../table-row.ts'
import { readPolicy } from './read-policy.ts'
import { writePolicy } from './write-policy.ts'

function policyOf(text: string) {
  const [split] = splitPage(text).documents
  if (!split) throw new Error('no document found')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const facts = { text, file: 'a.txt', sha256, url: null, rights: null }
  const document = fromSplit(
    split,
    { ...facts, script: 'zh-Hans', orthography: 'cn' },
    'rules',
    'policies/rules.mdx',
  )
  const policy = writePolicy(document)
  const { value, problems } = readPolicy(policy, 'policies/rules.mdx')
  if (!value) throw new Error(JSON.stringify(problems))
  return { policy, document, value, problems: [...problems, ...checkDocument(value, text, sha256)] }
}

const around = (table: string) =>
  `青石奖励办法\n\n第一条 奖励标准如下：\n\n${table}\n\n第二条 本办法自公布之日起施行。\n`

describe('a table of a policy', () => {
  const FORMS = {
    'as the importers write it': [
      '| 序号 | 条件 |\n| --- | --- |\n| 1 | 一、全国获奖 |\n|  | 二、全省\\|获奖 |',
      '',
    ],
    'written tightly': [
      '|序号|条件|\n|:--|--:|\n|1|全国获奖|\n|2|全省获奖|',
      'delimiter: "|:--|--:|"',
    ],
    'padded to columns': [
      '| 序号 | 条件     |\n|------|----------|\n| 1    | 全国获奖 |\n| 2    | x        |',
      'delimiter',
    ],
    'with rows of other lengths': ['| 序号 | 条件 |\n| --- | --- |\n| 1 |\n| 2 | 甲 |', 'tables'],
    'without a head': ['| 1 | 全国获奖 |\n| 2 | 全省获奖 |', 'tables'],
    'parted by tabs': ['项目\t标准\n甲\t10元\n乙\t20元', 'tables'],
    'set in columns by spaces': ['项目  标准  备注\n甲    10元    无\n乙    20元    有', 'tables'],
  }
  for (const [form, [table = '', layout = '']] of Object.entries(FORMS))
    it(`${form} becomes a table in the policy, and its published form is derived from it`, () => {
      const { policy, document, value, problems } = policyOf(around(table))
      expect(problems).toEqual([])
      expect(policy).toMatch(/\n\| -+ \|/)
      expect(policy.includes('tables:')).toBe(layout !== '')
      expect(policy).toContain(layout)
      expect([...walkBlocks(value)].map(({ role }) => role)).toEqual(
        [...walkBlocks(document)].map(({ role }) => role),
      )
    })

  it('remains lines of text where Markdown would not preserve it', () => {
    const { policy, problems } = policyOf(around('| 单 |\n\n| 行 \\x |'))
    expect(problems).toEqual([])
    expect(policy).not.toMatch(/\n\| -+ \|/)
  })

  it.each([
    ['set in columns by spaces', '甲  乙  丙'],
    ['parted by tabs', '甲\t乙\t丙'],
    ['with bars', '| 甲 | 乙 | 丙 |'],
  ])('of more rows than a table may have stays lines, %s', (_, row) => {
    const table = Array.from({ length: 2100 }, () => row).join('\n')
    const { policy, problems } = policyOf(around(table))
    expect(problems).toEqual([])
    expect(policy).not.toMatch(/\n\| -+ \|/)
  })

  it('may contain any text in its cells', () => {
    const cell = fc.string({
      unit: fc.constantFrom(...'甲一、（）|\\`*_<>{}[]&#~ -:"\'1a.!@/=+$^'.split('')),
      maxLength: 6,
    })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    })
    fc.assert(
      fc.property(rows, (cells) => {
        const { problems } = policyOf(around(writeTable(cells).join('\n')))
        expect(problems).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('keeps a mark in a cell', () => {
    const text = around('| 序号 | 条件 |\n| --- | --- |\n| 1 | 全国获将 |')
    const { policy } = policyOf(text)
    const marked = policy.replace('获将', '获<Corr sic="将" cert="1">奖</Corr>')
    const { value } = readPolicy(marked, 'policies/rules.mdx')
    if (!value) throw new Error('not read')
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect(checkDocument(value, text, sha256)).toEqual([])
    expect(writePolicy(value)).toBe(marked)
  })

  it('is reported where the layout has a form for a missing table', () => {
    const { policy } = policyOf(around('|a|b|\n|-|-|\n|1|2|'))
    const { problems } = readPolicy(policy.replace(/art1-p\d+:/, 'art2-p9:'), 'policies/rules.mdx')
    expect(problems.map(({ message }) => message)).toContain(
      'layout.tables names art2-p9, where no table begins',
    )
  })
})
