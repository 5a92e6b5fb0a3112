import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GoToDocument } from '../citation/resolve.ts'
import { bloomTable } from './bloom.ts'
import {
  SEARCH_SCRIPTS,
  type SearchDocument,
  type SearchScript,
  type ShownName,
} from './document.ts'
import { addGrams, writeGrams } from './gram-file.ts'
import { fillBuckets } from './gram-table.ts'
import { encodeManifest, type ManifestDocument, manifestDocument } from './manifest.ts'
import {
  charactersFile,
  GO_TO_FILE,
  gramsFile,
  NAMES_FILE,
  type SearchNames,
  textFileOf,
} from './names.ts'
import { writeDocumentIndex } from './pagefind-index.ts'
import { type IndexedDocument, type Preparation, prepareIndex, sortGrams } from './prepare-index.ts'
import { countCharacters, frequentCharacters } from './rarity.ts'
import { documentRecord } from './record.ts'
import { characterTable, encodeCharacters } from './script-patch.ts'
import { type Shard, shardFolder, shardSlice, shardStart } from './shard.ts'
import { storedText, textPairs } from './text-file.ts'

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
  /** Bytes of documents above which a gram is frequent; given only to try it on a small corpus. */
  limit?: number
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

/** Writes the texts of a shard and gives what the manifest says of its documents. */
async function writeTexts(
  documents: readonly IndexedDocument[],
  shard: number,
  records: ReadonlyMap<string, string>,
  { outDir, script }: SearchIndexInput,
  digest: { update(text: string): unknown },
): Promise<ManifestDocument[]> {
  const table = characterTable(documents.flatMap(({ document }) => textPairs(document, script)))
  const write = (path: string, value: unknown) => {
    const content = JSON.stringify(value)
    digest.update(content)
    return writeSized(join(outDir, 'search', path), content)
  }
  const characters = encodeCharacters(table, shortDigest)
  await write(charactersFile(shard), characters)
  const rows: ManifestDocument[] = []
  for (const { document, size } of documents) {
    const record = records.get(`/${document.id}/`)
    if (record === undefined) throw new Error(`the search index has no record of ${document.id}`)
    const stored = storedText(document, script, record, table, characters.name)
    await write(textFileOf(document.id), stored)
    rows.push(manifestDocument(document, script, record, size))
  }
  return rows
}

/** Names by script: not in the manifest, since only some filters and facets need all of them at once. */
async function writeNames(input: SearchIndexInput): Promise<void> {
  const { documents, outDir, principles = {}, goTo } = input
  for (const script of SEARCH_SCRIPTS) {
    const names: SearchNames = {
      titles: documents.map((document) => document.title[script]),
      numbers: documents.map((_, place) => goTo?.[script][place]?.docNumber ?? null),
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

/** Documents that all stand in a few chunks of the index: then it does not matter what is asked for first. */
const FEW = 200

/** What a shard leaves for the manifest. */
interface ShardReport {
  /** How many shards there are with this one. */
  of: number
  /** Digest of the documents that it was built from. */
  source: string
  /** Digest of what was written. */
  digest: string
  /** How often each character stands in the texts that are searched. */
  characters: [string, number][]
  /** What the manifest says of the frequent grams, and a digest of them: the same in all shards. */
  frequentGrams: string
  frequent: string
  limit: number
  rows: ManifestDocument[]
}

const shortDigest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)

function sourceOf(documents: readonly SearchDocument[]): string {
  return createHash('sha256').update(JSON.stringify(documents)).digest('hex')
}

function addPlaces(
  grams: Map<string, number[]>,
  standing: ReadonlySet<string>,
  place: number,
): void {
  for (const gram of standing) {
    const places = grams.get(gram)
    if (places) places.push(place)
    else grams.set(gram, [place])
  }
}

const gramsPath = (outDir: string, index: number) =>
  join(outDir, 'search', 'shards', `${index}.grams.txt`)

const reportPath = (outDir: string, index: number) =>
  join(outDir, 'search', 'shards', `${index}.json`)

/**
 * Writes the index and the texts of one shard: its part of the work of {@link buildSearchIndex}. Shards
 * can be built in jobs of their own; their folders, copied into one, are what {@link joinShards} takes.
 */
export async function buildShard(
  input: SearchIndexInput,
  shard: Shard,
  preparation: Preparation = prepareIndex(input),
): Promise<void> {
  const { outDir } = input
  const { frequent, limit, rule } = preparation
  const documents = shardSlice(preparation.documents, shard)
  const dir = join(outDir, 'pagefind', shardFolder(shard.index))
  const grams = new Map<string, number[]>()
  const offset = shardStart(preparation.documents.length, shard)
  const made = documents.entries().map(([at, one]) => {
    const { indexed, tabled } = sortGrams(one, rule)
    addPlaces(grams, tabled, offset + at)
    return documentRecord(one.document.id, indexed)
  })
  const records = await writeDocumentIndex(made, dir, shard.index === 0)
  const digest = createHash('sha256').update(await readFile(join(dir, 'pagefind-entry.json')))
  const rows = await writeTexts(documents, shard.index, records, input, digest)
  digest.update(JSON.stringify(rows))
  const report: ShardReport = {
    of: shard.of,
    source: sourceOf(shardSlice(input.documents, shard)),
    digest: digest.digest('hex'),
    characters: [...countCharacters(documents.flatMap(({ texts }) => texts))],
    frequentGrams: Buffer.from(bloomTable(frequent)).toString('base64'),
    frequent: shortDigest([limit, ...[...frequent].sort()].join(' ')),
    limit,
    rows,
  }
  await writeSized(reportPath(outDir, shard.index), JSON.stringify(report))
  await writeGrams(gramsPath(outDir, shard.index), grams)
}

/** Makes one search of the shards that stand in the folder. */
export async function joinShards(
  input: SearchIndexInput,
  shards: number,
): Promise<SearchIndexReport> {
  const { documents, outDir, script, levels = [] } = input
  const digest = createHash('sha256')
  const rows: ManifestDocument[] = []
  const characters = new Map<string, number>()
  const grams = new Map<string, number[]>()
  let first: ShardReport | null = null
  for (let index = 0; index < shards; index++) {
    const report = JSON.parse(await readFile(reportPath(outDir, index), 'utf8')) as ShardReport
    const source = sourceOf(shardSlice(documents, { index, of: shards }))
    first ??= report
    if (report.of !== shards || report.source !== source || report.frequent !== first.frequent)
      throw new Error(`shard ${index + 1}/${shards} was built from another corpus: build it again`)
    digest.update(report.digest)
    rows.push(...report.rows)
    for (const [character, count] of report.characters)
      characters.set(character, (characters.get(character) ?? 0) + count)
    await addGrams(gramsPath(outDir, index), grams)
  }
  // Names are digests of 28 bits or more, made so that they are distinct in one index, not in several.
  if (new Set(rows.map(({ record }) => record)).size < rows.length) {
    throw new Error('two shards have a record of the same name: take another number of shards')
  }
  await rm(join(outDir, 'search', 'shards'), { recursive: true })
  await writeNames(input)
  const version = digest.digest('hex').slice(0, 16)
  const buckets = fillBuckets(grams, version)
  for (const [bucket, content] of buckets.entries())
    await writeSized(join(outDir, 'search', gramsFile(bucket)), JSON.stringify(content))
  const manifest = encodeManifest({
    version,
    script,
    levels,
    shards,
    frequentCharacters: rows.length > FEW ? frequentCharacters(characters) : '',
    frequentGrams: first?.frequentGrams ?? '',
    limit: first?.limit ?? 0,
    gramBuckets: buckets.length,
    documents: rows,
  })
  await writeSized(join(outDir, 'search', 'manifest.json'), JSON.stringify(manifest))
  const clauses = documents.reduce((sum, document) => sum + document.clauses.length, 0)
  return { documents: rows.length, clauses, version }
}

/**
 * Writes the whole search of a site: `pagefind/` finds the documents, `search/texts/<document>.json`
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
  for (const folder of [...SEARCH_SCRIPTS, 'texts', 'characters', 'grams']) {
    await rm(join(outDir, 'search', folder), { recursive: true, force: true })
  }
  const preparation = prepareIndex(input)
  for (let index = 0; index < shards; index++)
    await buildShard(input, { index, of: shards }, preparation)
  return joinShards(input, shards)
}
