import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { loadChains } from './load-chains.ts'

const corpus = mkdtempSync(join(tmpdir(), 'chains-'))
afterAll(() => rmSync(corpus, { recursive: true }))

it('names a link in the place of a folder of editions, and reads nothing through it', async () => {
  mkdirSync(join(corpus, 'editions'))
  const file = join(corpus, 'editions/village')
  symlinkSync('/etc', file)
  const { problems } = await loadChains(corpus, [])
  expect(problems).toMatchObject([{ rule: 'edition', file, message: 'is a symbolic link' }])
})
