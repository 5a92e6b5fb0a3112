import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../citation/clause-text.ts'
import { SCRIPTS } from '../corpus/frontmatter.ts'
import { readDocumentJson } from '../formats/read-json.ts'
import { asRead } from '../formats/sample-texts.ts'
import { runValidator } from '../formats/validator.ts'
import { textJson } from '../formats/write-json.ts'
import { fold } from '../script/fold.ts'
import { type Corpus, loadCorpus } from './corpus.ts'
import { corpusData, type Data, dataNames, PACKAGE } from './data-files.ts'
import { exportedText } from './exported-text.ts'
import { readerFor } from './reader.ts'

let corpus: Corpus
let data: Data
let folder: string

beforeAll(async () => {
  corpus = (await loadCorpus(false)).value
  data = corpusData(corpus)
  folder = await mkdtemp(join(tmpdir(), 'clausary-data-'))
  for (const { name, bytes } of data.files) await writeFile(join(folder, name), bytes)
  await writeFile(join(folder, PACKAGE), data.description)
})
afterAll(() => rm(folder, { recursive: true }))

function bytesOf(name: string): Uint8Array {
  const file = data.files.find((one) => one.name === name)
  if (!file) throw new Error(`no ${name}`)
  return file.bytes
}

async function rowsOf(name: string) {
  const { buffer, byteOffset, byteLength } = bytesOf(name)
  const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
  return parquetReadObjects({ file })
}

test('the declared names are those of the files that are made', () => {
  expect(dataNames(corpus).sort()).toEqual([...data.files.map(({ name }) => name), PACKAGE].sort())
})

test('made twice, every file has the same bytes', () => {
  const again = corpusData({ ...corpus })
  expect(again.description).toBe(data.description)
})

test('the lines of the corpus file parse to its documents', () => {
  const lines = gunzipSync(bytesOf('corpus.jsonl.gz')).toString('utf8').trimEnd().split('\n')
  expect(lines.map(readDocumentJson)).toEqual(corpus.documents.map((one) => asRead(one)))
  // No timestamp and no operating system: RFC 1952.
  expect([...bytesOf('corpus.jsonl.gz').slice(4, 10)]).toEqual([
    0,
    0,
    0,
    0,
    expect.any(Number),
    255,
  ])
})

test('a row of the clauses matches its hash', async () => {
  const rows = await rowsOf('clauses.parquet')
  expect(rows.length).toBeGreaterThan(50)
  for (const row of rows) {
    expect(sha256(row['text_published'])).toBe(row['sha256'])
    expect(row['text_folded']).toBe(fold(row['text_corrected']))
  }
  expect(rows.find(({ id }) => id === 'central/2-8')).toMatchObject({
    document: 'central',
    path: '二、 / (八)',
    label: '(八)',
    heading: '嚴格責任追究制度',
    number: '中發〔2016〕32號',
    level: '中央',
  })
})

test('the shown text is as long as the corrected one, in either script, so that offsets are valid for both', () => {
  for (const document of corpus.documents)
    for (const script of SCRIPTS) {
      const { text } = textJson(exportedText(document, null, readerFor(script), corpus))
      expect([...text.shown].length).toBe([...text.corrected].length)
    }
})

test('relations name clauses of the corpus', async () => {
  const ids = new Set((await rowsOf('clauses.parquet')).map(({ id }) => id))
  const stated = (await rowsOf('principles.parquet')).flatMap(({ clause }) => clause ?? [])
  const pairs = (await rowsOf('parallels.parquet')).flatMap(({ a, b }) => [a, b])
  expect(stated.length).toBeGreaterThan(50)
  expect(pairs.length).toBeGreaterThan(10)
  for (const id of stated) expect(ids).toContain(id)
})

describe('external validators agree', () => {
  test('Frictionless: every table is as described', ({ skip }) => {
    const program = `
import sys, frictionless
report = frictionless.validate(sys.argv[1])
print(report.valid, [error for task in report.tasks for error in task.errors][:3], report.errors[:3])
`
    const said = runValidator(program, ['frictionless', 'pandas'], [join(folder, PACKAGE)])
    if (said === null) skip('no Python with frictionless and pandas (CLAUSARY_PYTHON)')
    expect(said).toBe('True [] []\n')
  })

  test('Arrow and DuckDB read the same clauses', ({ skip }) => {
    const program = `
import sys, duckdb, pyarrow.parquet as pq
table = pq.read_table(sys.argv[1])
rows = duckdb.sql("select count(*), count(distinct id) from '%s'" % sys.argv[1]).fetchall()[0]
csv = duckdb.sql("select count(*), count(distinct sha256) from read_csv('%s')" % sys.argv[2]).fetchall()[0]
print(table.num_rows, rows, csv[0], table.schema.names)
`
    const files = ['clauses.parquet', 'clauses.csv'].map((name) => join(folder, name))
    const said = runValidator(program, ['duckdb', 'pyarrow'], files)
    if (said === null) skip('no Python with duckdb and pyarrow (CLAUSARY_PYTHON)')
    const names =
      "['id', 'document', 'path', 'label', 'heading', 'text_published', 'text_corrected', 'text_folded', 'issuer', 'level', 'number', 'date', 'sha256', 'url']"
    expect(said).toBe(`58 (58, 58) 58 ${names}\n`)
  })
})
