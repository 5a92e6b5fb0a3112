import { absolute } from '../citation/address.ts'
import { hashOf } from '../formats/data/data-package.ts'
import { site } from '../site.ts'
import type { Phrase } from '../strings/phrases.ts'
import type { Corpus } from './corpus.ts'
import { corpusData, dataPath } from './data-files.ts'
import type { Reader } from './reader.ts'

/** What the files of a table hold, in the words of the site. */
const CONTENTS: Record<string, Phrase> = {
  corpus: '全部文本，連同標記和位置',
  documents: '文件及其許可',
  clauses: '各條',
  principles: '原則與條文',
  references: '文本之間的引據',
  parallels: '相同相近的文字',
}

/** A file of the data as its page lists it. */
export interface ListedFile {
  name: string
  href: string
  bytes: number
  sha256: string
  content: string
}

/** The files of the data, in their order. */
export function listedFiles(corpus: Corpus, { t }: Reader): ListedFile[] {
  return corpusData(corpus).files.map((file) => {
    const content = CONTENTS[file.resource.replace(/-parquet$/, '')]
    return {
      name: file.name,
      href: `${dataPath()}${file.name}`,
      bytes: file.bytes.length,
      sha256: hashOf(file),
      content: content === undefined ? '' : t(content),
    }
  })
}

/** How the clauses are opened from their address in three lines, in each language. */
export function openingLines(files: readonly ListedFile[]): { name: string; code: string }[] {
  const of = (suffix: string) =>
    files
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
