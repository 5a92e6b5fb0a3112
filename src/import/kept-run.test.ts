import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeTarget, type SampleTarget } from './sample-target.ts'

/** Enough files for a run that prints one line per document. */
const FILES = 22

let target: SampleTarget
let folder: string
beforeEach(async () => {
  target = await makeTarget()
  folder = join(target.folder, 'laws')
  await mkdir(folder)
  for (let at = 0; at < FILES; at++) await writeLaw(at, '本办法适用于本市。')
})
afterEach(() => target.remove())

function writeLaw(at: number, article: string): Promise<void> {
  const text = `第${at}号办法\n\n第一条 为了管理，制定本办法。\n第二条 ${article}\n`
  return writeFile(join(folder, `law-${String(at).padStart(2, '0')}.txt`), text)
}

const add = async () => {
  const { code, out } = await target.add([folder])
  return {
    code,
    lines: out
      .replace(/ \(\d+\.\d s\)/g, '')
      .trim()
      .split('\n'),
  }
}

/** Path of the cache entry in the folder of runs. */
const kept = async () => {
  const [name = ''] = await readdir(join(target.folder, 'cache/added'))
  return join(target.folder, 'cache/added', name)
}

it('returns what a run that splits everything again prints', async () => {
  await add()
  const again = await add()
  await writeFile(await kept(), 'damaged')
  expect(await add()).toEqual(again)
  expect(again.lines.filter((line) => line.endsWith('(unchanged)'))).toHaveLength(FILES)
})

it('is not used if a file has changed', async () => {
  await add()
  await writeLaw(3, '本办法适用于全省。')
  const { code, lines } = await add()
  expect(code).toBe(1)
  expect(lines.filter((line) => line.endsWith('(not written)'))).toHaveLength(1)
})

it('is not used if a policy file was removed', async () => {
  await add()
  const policy = join(target.corpus, 'policies/law-03.mdx')
  await rm(policy)
  const { lines } = await add()
  expect(lines.filter((line) => line.endsWith('(written)'))).toHaveLength(1)
  expect(await readFile(policy, 'utf8')).toContain('第3号办法')
})
