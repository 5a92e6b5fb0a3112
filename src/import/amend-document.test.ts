import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import { type AmendRequest, amendDocument } from './amend-document.ts'
import { indexCurated } from './curated-index.ts'
import { BUDGET } from './isolated-thread.ts'
import { makeTarget, type SampleTarget } from './sample-target.ts'

const LAW = `某市安全管理办法

2023年5月10日 市政府通过

第一条 为了加强本市的安全管理，制定本办法。

第二条 各单位的主要负责人每年向职工报告一次。
`
const DECISION = `某市人民政府关于修改《某市安全管理办法》的决定

一、将第二条修改为：“各单位的主要负责人每年向职工报告两次。”

本决定自2024年1月1日起施行。
`

let target: SampleTarget
beforeEach(async () => {
  target = await makeTarget()
})
afterEach(() => target.remove())

/** Returns the result of amending the law by a decision. */
async function amend(decision: string | null, budget = BUDGET) {
  const law = join(target.folder, 'law.txt')
  await writeFile(law, LAW)
  await target.add([law], { id: 'law' })
  const from = join(target.folder, 'decision.txt')
  if (decision !== null) await writeFile(from, decision)
  const { value: curated } = await indexCurated(target.corpus)
  const corpus = { folder: target.corpus, curated, principles: [], levels: [] }
  const days = { inForce: '2024-01-01', published: null, today: '2026-01-01' }
  const request: AmendRequest = { from, of: 'law', ...days, dryRun: false }
  return amendDocument(corpus, (await loadDocuments(target.corpus)).value, request, budget)
}
const files = async () => (await readdir(target.corpus, { recursive: true })).sort()

it('writes the amended text as a new edition', async () => {
  expect(await amend(DECISION)).toMatchObject({ document: 'law', applied: [{ state: 'right' }] })
  expect(await files()).toContain('sources/law-2024-01-01.txt')
  const [law] = (await loadDocuments(target.corpus)).value
  expect(JSON.stringify(law)).toContain('报告两次')
})

it('refuses in one line a decision over the resource limits, and writes nothing', async () => {
  const refused = await amend(`${DECISION}\n第三條　安。`.repeat(20_000), {
    ...BUDGET,
    seconds: 0.001,
  })
  expect(refused).toMatchObject({ error: expect.stringContaining('decision.txt takes more than') })
  expect((await files()).filter((name) => name.includes('2024'))).toEqual([])
})

it('refuses in one line what is not a file', async () => {
  expect(await amend(null)).toMatchObject({
    error: expect.stringContaining('decision.txt is missing'),
  })
})
