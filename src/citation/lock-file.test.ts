import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import { findUnrecorded } from './lock-file.ts'

let corpus = ''

beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'clausary-lock-'))
  await cp('content', corpus, { recursive: true })
})
afterEach(() => rm(corpus, { recursive: true }))

describe('the record of addresses', () => {
  it('agrees with the corpus that is published', async () => {
    const { value } = await loadDocuments(corpus)
    expect(await findUnrecorded(corpus, value)).toEqual([])
  })

  it('is told from a corpus that it was not written for, with its line', async () => {
    const file = join(corpus, 'permalinks.lock')
    const lines = (await readFile(file, 'utf8')).split('\n')
    const index = lines.findIndex((line) => line.startsWith('central/2-8\t'))
    lines[index] = (lines[index] ?? '').replace(/\t[0-9a-f]{8}/, '\t00000000')
    await writeFile(file, lines.join('\n'))
    const { value } = await loadDocuments(corpus)
    const [problem, ...others] = await findUnrecorded(corpus, value)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ rule: 'permalink-edition', file, line: index + 1 })
    expect(problem?.message).toMatch(/^central\/2-8 is recorded with the text 00000000…/)
  })
})
