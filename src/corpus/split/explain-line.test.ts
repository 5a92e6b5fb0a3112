import { describe, expect, it } from 'vitest'
import { explainLine } from './explain-line.ts'

const text =
  '青石办法\n第一条 为了管理。\n第二条 分为：\n（一）甲；\n（二）乙。\n第二条的规定由市政府解释。\n'

describe('the explanation of a line', () => {
  it('reports the evidence for a label, its result, and which list it continues', () => {
    const lines = explainLine(text, 3)?.join('\n')
    expect(lines).toContain('list that begins in line 2')
    expect(lines).toContain('as a clause')
    expect(lines).toContain('the next number of its list')
    expect(lines).toContain('clause art2: 第二条 on level 1')
  })

  it('reports why a label is not a clause', () => {
    const lines = explainLine(text, 6)?.join('\n')
    expect(lines).toContain('impossible as a clause')
    expect(lines).toContain('a reference to an article')
    expect(lines).toContain('read as paragraph')
  })

  it('returns nothing for a line that does not exist', () => {
    expect(explainLine(text, 99)).toBeNull()
  })
})
