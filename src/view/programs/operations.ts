import { basePath } from '../../citation/address.ts'
import { site } from '../../site.ts'
import type { Phrase } from '../../strings/phrases.ts'
import type { Corpus } from '../corpus.ts'
import { hasData } from '../data-files.ts'
import { examplePlace } from '../example-places.ts'
import { fileFormats } from '../text-files.ts'
import { textPartCount } from '../text-parts.ts'
import type { SchemaName } from './schemas.ts'

/** One kind of file that programs can request from a built site. */
export interface Operation {
  /** OpenAPI `operationId`. */
  id: string
  /** Path below the base, with its parameters: `/{document}/{clause}.json`. */
  path: string
  /** Description, in plain English and as an interface phrase. */
  summary: string
  phrase: Phrase
  type: string
  /** Schema of the JSON; null for other types. */
  schema: SchemaName | null
  /** Path of an existing example, below the base; null where the corpus has none. */
  example: string | null
}

const JSON_TYPE = 'application/json'

/** The files that a site has for programs, as far as they are built. */
export function operations(corpus: Corpus): Operation[] {
  const { documents } = corpus
  const place = examplePlace(documents)
  const [id = null, clause = null] = place?.key.split('/') ?? [documents[0]?.id ?? null]
  const formats = fileFormats(documents.length)
  const of = (path: string) => {
    if (path.includes('{document}') && id === null) return null
    if (path.includes('{clause}') && clause === null) return null
    return path
      .replace('{document}', id ?? '')
      .replace('{clause}', clause ?? '')
      .replace('{part}', '00')
  }
  const texts = [
    ...formats.documents.map((format) => ({ ...format, path: `/{document}.${format.id}` })),
    ...formats.clauses.map((format) => ({ ...format, path: `/{document}/{clause}.${format.id}` })),
  ].map(({ id, type, path }): Listed => {
    const [media = ''] = type.split(';')
    const isClause = path.includes('{clause}')
    return {
      id: `${isClause ? 'clause' : 'document'}${id[0]?.toUpperCase()}${id.slice(1)}`,
      path,
      summary: isClause ? `A clause as ${id.toUpperCase()}` : `A document as ${id.toUpperCase()}`,
      phrase: isClause ? '一條的文本' : '一份文件的文本',
      type: media,
      schema: media === JSON_TYPE ? (isClause ? 'ClauseFile' : 'DocumentFile') : null,
    }
  })
  const all = [...FILES, ...texts, ...(site.search.enabled ? SEARCH_FILES : [])]
  const data = hasData(corpus) ? DATA_FILES : []
  const parts = textPartCount(documents.length)
  const feeds = site.feeds ? FEEDS : []
  const dts = (site.formats.dts ?? site.clausePages) ? DTS_FILES : []
  return [...all, ...data, ...(parts > 0 ? [partsOf(parts)] : []), ...dts, ...feeds].map((one) => ({
    ...one,
    example: of(one.path),
  }))
}

type Listed = Omit<Operation, 'example'>

function json(
  id: string,
  path: string,
  summary: string,
  phrase: Phrase,
  schema: SchemaName,
): Listed {
  return { id, path, summary, phrase, type: JSON_TYPE, schema }
}

const FILES: readonly Listed[] = [
  json(
    'registry',
    '/clauses.json',
    'The registry: address and SHA-256 of every clause; of a large site an index of its parts',
    '條文登記表：每一條的網址與雜湊值',
    'RegistryFile',
  ),
  json(
    'registryPart',
    '/clauses/{document}.json',
    'The registry of one document',
    '一份文件的條文登記表',
    'RegistryPart',
  ),
  json(
    'quotableTexts',
    '/cite/texts.json',
    'All texts as quotations are checked against them; null for a corpus too large for one file',
    '核對引文所用的全部文本',
    'QuotableTexts',
  ),
  json(
    'formerTexts',
    '/cite/former.json',
    'Former editions, in which words are looked for that no present text has; null where they are too large for one file',
    '核對引文所用的舊版本',
    'FormerTexts',
  ),
  json(
    'auditFacts',
    '/audit/corpus.json',
    'What drafts are checked against beside the texts: former numbers of clauses, documents that are incomplete, coverage',
    '核對文稿所用的舊條號與收錄範圍',
    'AuditFacts',
  ),
  json(
    'principles',
    '/principles.json',
    'Principles with their definitions',
    '各項原則',
    'Principles',
  ),
]

const SEARCH_FILES: readonly Listed[] = [
  json(
    'searchManifest',
    '/search/manifest.json',
    'Documents of the search in columns, and how its index is laid out',
    '檢索的文件清單與索引格局',
    'SearchManifest',
  ),
]

const DATA_FILES: readonly Listed[] = [
  json(
    'dataPackage',
    '/data/datapackage.json',
    'Tables of the whole corpus: columns, sizes and hashes (Frictionless Data Package)',
    '全部數據檔的說明',
    'DataPackage',
  ),
]

const partsOf = (parts: number): Listed => ({
  id: 'textPart',
  path: '/data/texts/{part}.jsonl.gz',
  summary: `Documents as JSON (DocumentFile), one a line, compressed; that of a document is FNV-1a (32 bits) of its id modulo ${parts}, in hexadecimal`,
  phrase: '多份文件的文本，每行一份',
  type: 'application/gzip',
  schema: null,
})

const DTS_FILES: readonly Listed[] = [
  json(
    'dtsEntry',
    '/dts/entry.json',
    'Entry point of the Distributed Text Services 1.0: what every call is named',
    'DTS 1.0 的入口',
    'Dts',
  ),
  json(
    'dtsCollection',
    '/dts/collection.json',
    'All documents as resources of one collection (DTS 1.0)',
    'DTS 1.0 的文件清單',
    'Dts',
  ),
]

const FEEDS: readonly Listed[] = [
  json(
    'changesFeed',
    '/changes/feed.json',
    'Documents that are new, changed or withdrawn (JSON Feed 1.1)',
    '新增、改動、撤下的文件',
    'JsonFeed',
  ),
  {
    id: 'changes',
    path: '/changes/atom.xml',
    summary: 'Documents that are new, changed or withdrawn (Atom)',
    phrase: '新增、改動、撤下的文件',
    type: 'application/atom+xml',
    schema: null,
  },
]

/** Path of an operation, from the root of the host. */
export function operationPath(path: string): string {
  return `${basePath(site.base)}${path.slice(1)}`
}
