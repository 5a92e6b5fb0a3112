import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { benchFolder, benchGrowth } from './bench.ts'

const LAW = '某市安全办法\n\n第一条 为了规范管理。\n第二条 依照第三条的规定办理。\n'

it('counts articles at line starts against the index of the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clausary-'))
  try {
    await writeFile(join(folder, '1.txt'), LAW)
    await writeFile(join(folder, '2.txt'), LAW)
    await writeFile(
      join(folder, 'index.jsonl'),
      '{"id":"1","articles":2}\n{"id":"2","articles":3}\n',
    )
    expect(await benchFolder(folder)).toMatchObject({
      ...{ files: 2, articles: 4, expected: 5, lossy: [] },
      ...{ short: ['2'], over: [] },
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('measures texts of one line', () => {
  const growth = benchGrowth('第一条为了规范管理，制定本办法。'.repeat(100))
  expect(growth.map(({ megabytes }) => megabytes)).toEqual([1.25, 2.5, 5, 10])
  for (const { seconds } of growth) expect(seconds).toBeGreaterThan(0)
})
