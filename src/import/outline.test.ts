import { expect, it } from 'vitest'
import type { Problem } from '../corpus/problem.ts'
import { splitPage } from '../corpus/split/split-page.ts'
import { outline } from './outline.ts'

const TEXT = '关于工作的意见\n\n一、总体要求\n（一）目标。到明年完成。\n（三）任务。全部完成。\n'

const doubt = (line: number, column: number, rule: string): Problem => ({
  ...{ rule, line, column, file: 'x.txt' },
  severity: 'warning',
  message: 'what was found',
  hint: 'what to do',
})

it('shows the tree by level, each doubt below its line', () => {
  const doubts = [doubt(5, 1, 'missing'), doubt(0, 0, 'whole'), doubt(3, 0, 'heading')]
  expect(outline(splitPage(TEXT), TEXT, doubts)).toEqual([
    '1  # 关于工作的意见  [意见]',
    '3    一、 总体要求',
    '3  ? what was found (what to do) [heading]',
    '4      （一） 目标',
    '5      （三） 任务',
    '5  ? what was found (what to do) [missing]',
    '   ? what was found (what to do) [whole]',
  ])
})

it('shows the first words of a clause without a heading', () => {
  const text = '某市办法\n第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本市。\n'
  expect(outline(splitPage(text), text, [])).toContain('2    第一条 为了规范管理，制定本办法。')
})
