import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import { findUnrecorded, keepPermalinks, readLock, writeLock } from './lock-file.ts'

let corpus = ''

beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'clausary-lock-'))
  await cp('tests/opinions/content', corpus, { recursive: true })
})
afterEach(() => rm(corpus, { recursive: true }))

describe('the permalink record', () => {
  it('agrees with the corpus that is published', async () => {
    const { value } = await loadDocuments(corpus)
    expect(await findUnrecorded(corpus, value)).toEqual([])
  })

  it('differences from the corpus are reported with their line', async () => {
    const file = join(corpus, 'permalinks/central.lock')
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

describe('a record in one file', () => {
  // As written before there was one file per document.
  beforeEach(async () => {
    const folder = join(corpus, 'permalinks')
    const names = (await readdir(folder)).sort()
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    await rm(folder, { recursive: true })
    await writeFile(join(corpus, 'permalinks.lock'), texts.join(''))
  })

  it('is read unchanged, and moved into parts by the next build without losing a line', async () => {
    const before = await readLock(corpus)
    const { value } = await loadDocuments(corpus)
    expect(await findUnrecorded(corpus, value)).toEqual([])
    expect((await keepPermalinks(corpus, value, true)).problems).toEqual([])
    const after = await readLock(corpus)
    const records = (lock: typeof before) => lock.value.records.map(({ record }) => record)
    expect(records(after)).toEqual(records(before))
    expect((await readdir(corpus)).filter((name) => name.startsWith('permalinks'))).toEqual([
      'permalinks',
    ])
  })

  it('loses nothing when the move was interrupted after the parts were written', async () => {
    const single = await readFile(join(corpus, 'permalinks.lock'), 'utf8')
    const { value: before } = await readLock(corpus)
    await writeLock(corpus, before)
    await writeFile(join(corpus, 'permalinks.lock'), single)
    const { value: after, problems } = await readLock(corpus)
    expect(problems).toEqual([])
    expect(after.records.map(({ record }) => record)).toEqual(
      before.records.map(({ record }) => record),
    )
  })
})

describe('writing the record', () => {
  it('changes only the file of the changed document', async () => {
    const { value: lock } = await readLock(corpus)
    const record = { type: 'retirement', id: 'village/9', movedTo: null } as const
    const line = { record: { ...record, date: '2026-11-23', why: '撤回' }, file: '', line: 0 }
    const written = await writeLock(corpus, { ...lock, records: [...lock.records, line] })
    expect(written).toEqual([join(corpus, 'permalinks/village.lock')])
  })

  it('refuses what could not be parsed back', async () => {
    const { value: lock } = await readLock(corpus)
    const record = {
      type: 'retirement',
      id: 'village/9',
      movedTo: null,
      date: '2026-13-40',
    } as const
    const line = { record: { ...record, why: '撤回' }, file: '', line: 0 }
    await expect(writeLock(corpus, { ...lock, records: [...lock.records, line] })).rejects.toThrow(
      /nothing written$/,
    )
    expect((await readLock(corpus)).value.records).toEqual(lock.records)
  })
})
