import { absolute, basePath } from '../citation/address.ts'
import { factOf } from '../corpus/document-facts.ts'
import type { Document } from '../corpus/model.ts'
import { publishedText } from '../corpus/reading.ts'
import { gzip } from '../files/gzip.ts'
import { writeCsv } from '../formats/data/csv.ts'
import { type DataFile, dataPackage } from '../formats/data/data-package.ts'
import { writeParquet } from '../formats/data/parquet.ts'
import { inParts, partName } from '../formats/data/parts.ts'
import { parallelTable, principleTable, referenceTable } from '../formats/data/relation-tables.ts'
import type { Table } from '../formats/data/table.ts'
import { clauseTable, documentTable } from '../formats/data/text-tables.ts'
import { writeJson } from '../formats/write-json.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import { corpusReferences } from './corpus-references.ts'
import { exportedText } from './exported-text.ts'
import { readerFor } from './reader.ts'
import { getParallels } from './shared-parallels.ts'

/** Characters of texts per part: as CSV about 18 MB, which every host accepts. */
const MOST_IN_PART = 2_000_000

/** Name of the description of all files. */
export const PACKAGE = 'datapackage.json'

/** Path of the data folder, the same for both scripts. */
export function dataPath(): string {
  return `${basePath(site.base)}data/`
}

/** The files at /data/, apart from its page. */
export interface Data {
  files: DataFile[]
  /** Content of {@link PACKAGE}. */
  description: string
}

/** Most documents for which a site has data files by default. */
const MOST_DOCUMENTS = 1_000

/**
 * Most documents for which parallels are listed: 300 laws have 120,000, and describing them takes
 * longer than all else.
 */
const MOST_WITH_PARALLELS = 100

/** Whether the site has files of the whole corpus. */
export function hasData({ documents }: Pick<Corpus, 'documents'>): boolean {
  return site.formats.data ?? documents.length <= MOST_DOCUMENTS
}

/**
 * Tables that are divided into parts. Parallels of a large corpus are omitted: describing them
 * takes longer than the build.
 */
function partedTables(documents: readonly Document[]): string[] {
  const parallels = documents.length <= MOST_WITH_PARALLELS ? ['parallels'] : []
  return ['clauses', 'references', ...parallels]
}

const made = new WeakMap<Corpus, Data>()

/** The data files of the whole corpus, made once: their description contains the hash of each. */
export function corpusData(corpus: Corpus): Data {
  const data = made.get(corpus) ?? makeData(corpus)
  made.set(corpus, data)
  return data
}

/** Names of all data files, without making them. */
export function dataNames({ documents }: Corpus): string[] {
  const parts = partsOf(documents).length
  const of = (name: string, suffix: string, most = parts) =>
    Array.from({ length: most }, (_, index) => partName(name, suffix, index, most))
  return [
    ...of('corpus', 'jsonl.gz'),
    ...['csv', 'parquet'].flatMap((suffix) => [
      ...['documents', 'principles'].flatMap((name) => of(name, suffix, 1)),
      ...partedTables(documents).flatMap((name) => of(name, suffix)),
    ]),
    PACKAGE,
  ]
}

function partsOf(documents: readonly Document[]): Document[][] {
  const lengthOf = (one: Document) => factOf(one, 'length', () => publishedText(one).length)
  return inParts(documents, lengthOf, MOST_IN_PART)
}

function makeData(corpus: Corpus): Data {
  const { documents, principles } = corpus
  const reader = readerFor(site.defaultScript)
  const parts = partsOf(documents)
  const licence = site.licence
    ? { text: reader.convert(site.licence.text), href: site.licence.href ?? null }
    : null
  const said = licence && [licence.text, licence.href].filter(Boolean).join(' ')
  const { from } = corpusReferences(documents)
  const parallels = partedTables(documents).includes('parallels')
    ? parallelTable(getParallels(corpus))
    : null
  const files = [
    ...parts.map((part, index) => corpusFile(part, corpus, index, parts.length)),
    ...tableFiles([documentTable(documents, site, said)]),
    ...tableFiles([principleTable(documents, principles)]),
    ...tableFiles(parts.map((part) => clauseTable(part, site))),
    ...tableFiles(
      parts.map((part) => referenceTable(part.flatMap(({ id }) => from.get(id) ?? []))),
    ),
    ...(parallels ? tableFiles(parts.map((part) => rowsOf(parallels, part))) : []),
  ]
  const facts = {
    title: reader.convert(site.title),
    description: reader.convert(site.description),
    homepage: absolute(dataPath(), site),
    licence,
  }
  return { files, description: `${JSON.stringify(dataPackage(files, facts), null, 2)}\n` }
}

/** Documents as JSON, one per line: the lines are the files at `/ID.json`. */
function corpusFile(
  part: readonly Document[],
  corpus: Corpus,
  index: number,
  parts: number,
): DataFile {
  const reader = readerFor(site.defaultScript)
  const lines = part.map((document) => writeJson(exportedText(document, null, reader, corpus)))
  return {
    name: partName('corpus', 'jsonl.gz', index, parts),
    type: 'application/gzip',
    bytes: gzip(lines.join('')),
    ...{ resource: 'corpus', title: 'Texts with offsets and marks', format: 'jsonl', table: null },
  }
}

function tableFiles(parts: readonly Table[]): DataFile[] {
  const encoder = new TextEncoder()
  const file = (table: Table, format: 'csv' | 'parquet', index: number): DataFile => ({
    name: partName(table.name, format, index, parts.length),
    type: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
    bytes: format === 'csv' ? encoder.encode(writeCsv(table)) : writeParquet(table),
    resource: format === 'csv' ? table.name : `${table.name}-parquet`,
    title: table.title,
    format,
    table: { columns: table.columns, key: table.key },
  })
  return (['csv', 'parquet'] as const).flatMap((format) =>
    parts.map((table, index) => file(table, format, index)),
  )
}

/** The rows whose first column names a place in one of the documents. */
function rowsOf(table: Table, documents: readonly Document[]): Table {
  const ids = new Set(documents.map(({ id }) => id))
  return { ...table, rows: table.rows.filter(([a]) => ids.has(String(a).split('/')[0] ?? '')) }
}
