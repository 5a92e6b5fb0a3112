import { absolute } from '../citation/address.ts'
import { type DataFile, hashOf } from '../formats/data/data-package.ts'
import { site } from '../site.ts'
import type { Phrase } from '../strings/phrases.ts'
import type { Corpus } from './corpus.ts'
import { corpusData, dataPath } from './data-files.ts'
import type { Reader } from './reader.ts'

/** Descriptions of the tables, as interface phrases. */
const CONTENTS: Record<string, Phrase> = {
  corpus: '全部文本，連同標記和位置',
  documents: '文件及其許可',
  clauses: '各條',
  principles: '原則與條文',
  references: '文本之間的引據',
  parallels: '相同相近的文字',
}

/** A data file as listed on its page. */
export interface ListedFile {
  name: string
  href: string
  /** 101 kB. */
  size: string
  sha256: string
}

/** A table, with its files in one or more formats. */
export interface ListedTable {
  content: string
  files: ListedFile[]
}

/** The tables of the data, with their files in order. */
export function listedTables(corpus: Corpus, { t }: Reader): ListedTable[] {
  const tables = Map.groupBy(corpusData(corpus).files, ({ resource }) =>
    resource.replace(/-parquet$/, ''),
  )
  return Array.from(tables, ([name, files]) => {
    const content = CONTENTS[name]
    return { content: content === undefined ? name : t(content), files: files.map(listed) }
  })
}

function listed(file: DataFile): ListedFile {
  const size = `${Math.ceil(file.bytes.length / 1000).toLocaleString('en')} kB`
  return { name: file.name, href: `${dataPath()}${file.name}`, size, sha256: hashOf(file) }
}

/** How to open the clauses from their address in three lines, in several programming languages. */
export function openingLines(tables: readonly ListedTable[]): { name: string; code: string }[] {
  const of = (suffix: string) =>
    tables
      .flatMap(({ files }) => files)
      .filter(({ name }) => /^clauses[-.]/.test(name) && name.endsWith(suffix))
      .map(({ href }) => absolute(href, site))
  const [parquet, csv] = [of('.parquet'), of('.csv')]
  const list = (addresses: readonly string[], mark: string) =>
    addresses.map((address) => `${mark}${address}${mark}`).join(', ')
  return [
    {
      name: 'Python',
      code: [
        'import pandas as pd',
        parquet.length === 1
          ? `clauses = pd.read_parquet(${list(parquet, '"')})`
          : `clauses = pd.concat(map(pd.read_parquet, [${list(parquet, '"')}]))`,
        'print(clauses[clauses.text_folded.str.contains("规定")][["id", "url"]])',
      ].join('\n'),
    },
    {
      name: 'R',
      code: [
        csv.length === 1
          ? `clauses <- read.csv(${list(csv, '"')})`
          : `clauses <- do.call(rbind, lapply(c(${list(csv, '"')}), read.csv))`,
        'found <- grepl("规定", clauses$text_folded)',
        'clauses[found, c("id", "url")]',
      ].join('\n'),
    },
    {
      name: 'DuckDB',
      code: [
        'INSTALL httpfs; LOAD httpfs;',
        `SELECT id, url FROM read_parquet([${list(parquet, "'")}])`,
        "WHERE text_folded LIKE '%规定%';",
      ].join('\n'),
    },
  ]
}
