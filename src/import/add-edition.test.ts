import * as disk from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoChange } from '../citation/change-journal.ts'
import { makeTarget, type SampleTarget } from './sample-target.ts'

const OLD = `某市安全管理办法

某政发〔2023〕15号

2023年5月10日 市政府通过

第一条 为了加强本市的安全管理，制定本办法。

第二条 各单位的主要负责人对安全工作全面负责，每年向职工报告一次。

第三条 市应急部门每季度检查一次，检查结果向社会公布。

第四条 违反本办法的，由市应急部门责令改正，处一千元罚款。
`
const NEW = `某市安全管理办法

某政发〔2024〕30号

2024年12月1日 市政府通过

第一条 为了加强和改进本市的安全管理，制定本办法。

第二条 市设立安全委员会，统筹协调全市的安全工作。

第三条 各单位的主要负责人对安全工作全面负责，每年向职工报告两次。

第四条 市应急部门每季度检查一次，检查结果向社会公布。
`

let target: SampleTarget
beforeEach(async () => {
  target = await makeTarget()
})
afterEach(() => target.remove())

async function file(name: string, text: string): Promise<string> {
  const path = join(target.folder, name)
  await disk.mkdir(join(path, '..'), { recursive: true })
  await disk.writeFile(path, text)
  return path
}
const stored = (path: string) => disk.readFile(join(target.corpus, path), 'utf8')
const listed = async () =>
  (await disk.readdir(target.corpus, { recursive: true }))
    .filter((name) => /\.(mdx|txt)$/.test(name))
    .sort()

async function curate(from: string, to: string): Promise<void> {
  const path = join(target.corpus, 'policies/rules.mdx')
  const text = await disk.readFile(path, 'utf8')
  expect(text).toContain(from)
  await disk.writeFile(path, text.replace(from, to))
}

const edition = (inForce = '2025-01-01', published: string | null = '2024-12-01') => ({
  edition: { of: 'rules', inForce, published, today: '2026-01-01' },
})

beforeEach(async () => {
  await target.add([await file('rules.txt', OLD)])
  await curate(
    'docNumber:\n  value: 某政发〔2023〕15号',
    'docNumber:\n  value: 某政发〔2023〕15号\n  note: 据文头',
  )
  await curate('每年向职工', '<Note cert="0.8">每年，即公历年。</Note>每年向职工')
  await curate('处一千元罚款', '处<Note>一千元。</Note>一千元罚款')
})

describe('a new edition', () => {
  it('is added beside the former one, which stays unchanged with its source', async () => {
    const former = await stored('policies/rules.mdx')
    const { code, out, err } = await target.add([await file('new/rules.txt', NEW)], edition())
    expect([code, err]).toEqual([0, ''])
    expect(await listed()).toEqual([
      'editions/rules/2023-05-10.mdx',
      'policies/rules.mdx',
      'sources/rules-2025-01-01.txt',
      'sources/rules.txt',
    ])
    expect(await stored('editions/rules/2023-05-10.mdx')).toBe(former)
    expect(await stored('sources/rules.txt')).toBe(OLD)
    expect(await stored('sources/rules-2025-01-01.txt')).toBe(NEW)
    expect(out).toContain(
      'clauses against the former edition: 1 changed, 2 renumbered, 1 dropped, 1 new',
    )
    expect(out).toContain('taken over: 1 marks and notes, 0 principles')
    expect(out).toContain('left with the former edition: note in art4')
  })

  it('has its own number and date, and the notes of clauses that moved', async () => {
    await target.add([await file('new/rules.txt', NEW)], edition())
    const policy = await stored('policies/rules.mdx')
    expect(policy).not.toContain('2023')
    expect(policy).toContain('value: 某政发〔2024〕30号')
    expect(policy).toContain('date:\n  value: 2024-12-01')
    expect(policy).toContain('inForce:\n    value: 2025-01-01')
    expect(policy).toContain(
      '## 第三条\n\n各单位的主要负责人对安全工作全面负责，<Note cert="0.8">每年，即公历年。</Note>每年向职工报告两次。',
    )
  })

  it('has no number if its text has none, and reports it', async () => {
    const bare = NEW.replace('某政发〔2024〕30号\n\n', '').replace(
      '2024年12月1日 市政府通过\n\n',
      '',
    )
    const { code, err } = await target.add(
      [await file('new/rules.txt', bare)],
      edition('2025-01-01', null),
    )
    expect(code).toBe(0)
    expect(err).toContain(
      '[edition-field] docNumber was 某政发〔2023〕15号 in the former text; the new text does not say it',
    )
    expect(err).toContain('date was 2023-05-10')
    const policy = await stored('policies/rules.mdx')
    expect(policy).toContain('docNumber:\n  value: null')
    expect(policy).toContain('date:\n  value: null')
  })

  it('has the day of its amendment if its head lists all days', async () => {
    const head = '2023年5月10日 市政府通过\n\n2024年12月1日 市政府修正'
    const listed = NEW.replace('2024年12月1日 市政府通过', head)
    await target.add([await file('new/rules.txt', listed)], edition('2025-01-01', null))
    expect(await stored('policies/rules.mdx')).toContain('date:\n  value: 2024-12-01')
  })

  it('has no day if its head has only those of the former edition', async () => {
    const listed = NEW.replace('2024年12月1日 市政府通过', '2023年5月10日 市政府通过')
    const { err } = await target.add(
      [await file('new/rules.txt', listed)],
      edition('2025-01-01', null),
    )
    expect(await stored('policies/rules.mdx')).toContain('date:\n  value: null')
    expect(err).toContain('date was 2023-05-10')
  })

  it('with a later day is announced beside the current text', async () => {
    const before = await stored('policies/rules.mdx')
    await target.add([await file('new/rules.txt', NEW)], edition('2027-01-01'))
    expect(await stored('policies/rules.mdx')).toBe(before)
    expect(await listed()).toContain('editions/rules/2027-01-01.mdx')
  })

  it('is removed by undo, with every file as it was', async () => {
    const before = await Promise.all((await listed()).map(stored))
    await target.add([await file('new/rules.txt', NEW)], edition())
    expect(await undoChange(target.corpus, false)).toMatchObject({ command: expect.any(String) })
    expect(await Promise.all((await listed()).map(stored))).toEqual(before)
    expect(await undoChange(target.corpus, false)).toHaveProperty('error')
  })

  it('is tested without writing', async () => {
    const before = await listed()
    const { code } = await target.add([await file('new/rules.txt', NEW)], {
      ...edition(),
      dryRun: true,
    })
    expect([code, await listed()]).toEqual([0, before])
  })

  it('is split again unchanged when its source or that of the former edition is added again', async () => {
    await target.add([await file('new/rules.txt', NEW)], edition())
    const all = async () => Promise.all((await listed()).map(stored))
    const before = await all()
    const again = await target.add([await file('rules-2025-01-01.txt', NEW)])
    const former = await target.add([await file('rules.txt', OLD)])
    expect([again.code, former.code]).toEqual([0, 0])
    expect(await all()).toEqual(before)
  })
})

describe('invalid editions are refused in one line, without writing anything', () => {
  const cases: [string, string, Parameters<typeof edition>, string][] = [
    ['the present text again', OLD, ['2025-01-01', null], 'has the text of the edition 2023-05-10'],
    ['an older one', NEW, ['2022-01-01', null], 'not after the last edition of 2023-05-10'],
    ['an impossible day', NEW, ['2025-02-29', null], '2025-02-29 is no day of the calendar'],
    ['days in the wrong order', NEW, ['2025-01-01', '2025-02-01'], 'after it came into force'],
    [
      'another document',
      '城市绿化规定\n\n第一条 公园应当种植乡土树木。\n\n第二条 街道两旁种植行道树。\n',
      ['2025-01-01', null],
      'it seems to be another document',
    ],
  ]
  it.each(cases)('%s', async (_, text, days, message) => {
    const before = await listed()
    const { code, err } = await target.add([await file('new/rules.txt', text)], edition(...days))
    expect(code).toBe(1)
    expect(err.split('\n').filter((line) => line.includes(' error '))).toEqual([
      expect.stringContaining(message),
    ])
    expect(await listed()).toEqual(before)
  })

  it('another document with the same structure, whose clauses have equivalents at the same numbers', async () => {
    const like = `某市用水办法

第一条 为了加强本市的用水管理，制定本办法。

第二条 各单位的用水由水务部门核定，每年调整一次。

第三条 市水务部门每季度抄表一次，按表收费。

第四条 拖欠水费的，市水务部门按日加收滞纳金。
`
    const { code, err } = await target.add([await file('new/water.txt', like)], edition())
    expect([code, err.includes('it seems to be another document')]).toEqual([1, true])
  })

  it('an edition of a document that does not exist', async () => {
    const request = { edition: { ...edition().edition, of: 'none' } }
    const { code, err } = await target.add([await file('new/rules.txt', NEW)], request)
    expect([code, err.includes('no document is called none')]).toEqual([1, true])
  })
})

describe('--force with another text', () => {
  it('keeps the existing source, and never a number that the new text does not have', async () => {
    await curate('，<Note cert="0.8">每年，即公历年。</Note>每年向', '，每年向')
    await curate('处<Note>一千元。</Note>一千元罚款', '处一千元罚款')
    const { code, out } = await target.add([await file('new/rules.txt', NEW)], { force: true })
    expect(code).toBe(0)
    expect(await stored('sources/rules.txt')).toBe(OLD)
    const policy = await stored('policies/rules.mdx')
    expect(policy).not.toContain('2023')
    expect(policy).toContain('value: 某政发〔2024〕30号')
    expect(out).toContain(
      'docNumber (發文字號) was 某政发〔2023〕15号 in the former text; the new text gives 某政发〔2024〕30号',
    )
  })
})
