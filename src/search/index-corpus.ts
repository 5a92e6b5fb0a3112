import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GoToDocument } from '../citation/resolve.ts'
import type { SearchDocument, SearchScript, ShownName } from './document.ts'
import { SEARCH_SCRIPTS } from './document.ts'
import { encodeManifest, type ManifestDocument, manifestDocument } from './manifest.ts'
import { GO_TO_FILE, NAMES_FILE, type SearchNames } from './names.ts'
import { writeDocumentIndex } from './pagefind-index.ts'
import { documentRecord } from './record.ts'
import { type Shard, shardFolder, shardSlice } from './shard.ts'
import { textFile } from './text-file.ts'

export interface SearchIndexInput {
  /** In the order of the site. */
  documents: readonly SearchDocument[]
  /** Folder of the built site. */
  outDir: string
  /** Script that the corpus is published in. */
  script: SearchScript
  /** Levels of government, from the centre down; results of equal rank are in this order. */
  levels?: readonly string[]
  /** Titles of the shared principles by id. */
  principles?: Readonly<Record<string, ShownName>>
  /** What typed references are resolved in; left out for a corpus too large to send whole. */
  goTo?: Record<SearchScript, readonly GoToDocument[]>
}

export interface SearchIndexReport {
  documents: number
  clauses: number
  /** Digest of everything written; two builds of the same corpus have the same. */
  version: string
}

/** Writes a file and gives its size in bytes; creates its folder. */
async function writeSized(path: string, content: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  return Buffer.byteLength(content)
}

/** Writes the text files of a document and gives what the manifest says of it. */
async function writeTexts(
  document: SearchDocument,
  record: string,
  { outDir, script: published }: SearchIndexInput,
  digest: { update(text: string): unknown },
): Promise<ManifestDocument> {
  let bytes = 0
  for (const script of SEARCH_SCRIPTS) {
    const content = JSON.stringify(textFile(document, script, record))
    digest.update(content)
    const path = join(outDir, 'search', script, `${document.id}.json`)
    bytes = Math.max(bytes, await writeSized(path, content))
  }
  return manifestDocument(document, published, record, bytes)
}

/** Names by script: not in the manifest, since only some filters and facets need all of them at once. */
async function writeNames(input: SearchIndexInput): Promise<void> {
  const { documents, outDir, principles = {}, goTo } = input
  for (const script of SEARCH_SCRIPTS) {
    const names: SearchNames = {
      titles: documents.map((document) => document.title[script]),
      principles: Object.fromEntries(
        Object.entries(principles).map(([id, title]) => [id, title[script]]),
      ),
    }
    await writeSized(join(outDir, 'search', script, NAMES_FILE), JSON.stringify(names))
    if (goTo) {
      await writeSized(join(outDir, 'search', script, GO_TO_FILE), JSON.stringify(goTo[script]))
    }
  }
}

/** What a shard leaves for the manifest. */
interface ShardReport {
  digest: string
  rows: ManifestDocument[]
}

const reportPath = (outDir: string, index: number) =>
  join(outDir, 'search', 'shards', `${index}.json`)

/**
 * Writes the index and the texts of one shard: its part of the work of {@link buildSearchIndex}. Shards
 * can be built in jobs of their own; their folders, copied into one, are what {@link joinShards} takes.
 */
export async function buildShard(input: SearchIndexInput, shard: Shard): Promise<void> {
  const { outDir } = input
  const documents = shardSlice(input.documents, shard)
  const dir = join(outDir, 'pagefind', shardFolder(shard.index))
  const records = await writeDocumentIndex(documents.map(documentRecord), dir, shard.index === 0)
  const digest = createHash('sha256').update(await readFile(join(dir, 'pagefind-entry.json')))
  const rows: ManifestDocument[] = []
  for (const document of documents) {
    const record = records.get(`/${document.id}/`)
    if (record === undefined) throw new Error(`the search index has no record of ${document.id}`)
    rows.push(await writeTexts(document, record, input, digest))
  }
  digest.update(JSON.stringify(rows))
  const report: ShardReport = { digest: digest.digest('hex'), rows }
  await writeSized(reportPath(outDir, shard.index), JSON.stringify(report))
}

/** Makes one search of the shards that stand in the folder. */
export async function joinShards(
  input: SearchIndexInput,
  shards: number,
): Promise<SearchIndexReport> {
  const { documents, outDir, script, levels = [] } = input
  const digest = createHash('sha256')
  const rows: ManifestDocument[] = []
  for (let index = 0; index < shards; index++) {
    const report = JSON.parse(await readFile(reportPath(outDir, index), 'utf8')) as ShardReport
    digest.update(report.digest)
    rows.push(...report.rows)
  }
  // Names are digests of 28 bits or more, made so that they are distinct in one index, not in several.
  if (new Set(rows.map(({ record }) => record)).size < rows.length) {
    throw new Error('two shards have a record of the same name: take another number of shards')
  }
  await rm(join(outDir, 'search', 'shards'), { recursive: true })
  await writeNames(input)
  const version = digest.digest('hex').slice(0, 16)
  const manifest = encodeManifest({ version, script, levels, shards, documents: rows })
  await writeSized(join(outDir, 'search', 'manifest.json'), JSON.stringify(manifest))
  const clauses = documents.reduce((sum, document) => sum + document.clauses.length, 0)
  return { documents: rows.length, clauses, version }
}

/**
 * Writes the whole search of a site: `pagefind/` finds the documents, `search/<script>/<document>.json`
 * are the texts that the clauses are found in, `search/manifest.json` ties the two together. The same
 * corpus gives the same bytes. Throws where the index refuses a record.
 *
 * @param shards - number of indexes that the documents are spread over; searches are the same
 */
export async function buildSearchIndex(
  input: SearchIndexInput,
  shards = 1,
): Promise<SearchIndexReport> {
  const { outDir } = input
  await rm(join(outDir, 'pagefind'), { recursive: true, force: true })
  for (const folder of SEARCH_SCRIPTS) {
    await rm(join(outDir, 'search', folder), { recursive: true, force: true })
  }
  for (let index = 0; index < shards; index++) await buildShard(input, { index, of: shards })
  return joinShards(input, shards)
}
