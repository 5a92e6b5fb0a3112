import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEditions } from './find-editions.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausary-find-'))
})
afterEach(() => rm(folder, { recursive: true }))

const file = (name: string, text: string) => writeFile(join(folder, name), text)
const BODY =
  '第一条 为了规范井盖管理，制定本办法。\n第二条 井盖由权属单位每月巡查一次，破损的当日更换。\n'

test('editions are distinguished from copies, parts and amendments with the same title', async () => {
  await file('a.txt', `某市井盖办法\n2010年1月1日通过\n${BODY}`)
  await file(
    'b.txt',
    `某市井盖办法（2020年修正）\n2020年1月1日修正\n${BODY}第三条 拒不更换的，处五百元罚款。\n`,
  )
  await file('c.txt', `某市沟渠办法\n2010年1月1日通过\n${BODY}`)
  await file('d.txt', `某市沟渠办法\n\n2010年1月1日通过\n\n${BODY}`)
  await file('e.txt', '某法典\n第一条 总则适用于全部各编。\n')
  await file('f.txt', '某法典\n第九十条 物权受法律保护。\n')
  await file('g.txt', '某法修正案\n2001年1月1日通过\n第一条 将某词改为另一词。\n')
  await file('h.txt', '某法修正案\n2005年1月1日通过\n第一条 将某词改为第三词。\n')
  const groups = await findEditions([folder])
  expect(groups.map(({ kind, title, files }) => [title, kind, files.length])).toEqual([
    ['某市井盖办法', 'editions', 2],
    ['某市沟渠办法', 'duplicates', 2],
    ['某法修正案', 'different', 2],
    ['某法典', 'different', 2],
  ])
  expect(groups[0]?.files.map(({ date }) => date)).toEqual(['2010-01-01', '2020-01-01'])
})
