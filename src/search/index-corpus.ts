import { createHash, type Hash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bloomTable } from './bloom.ts'
import { SEARCH_SCRIPTS } from './document.ts'
import { addGrams, writeGrams } from './gram-file.ts'
import { frequentGrams } from './gram-levels.ts'
import { type GramPlaces, rareGrams, tabledGrams } from './gram-places.ts'
import { fillBuckets } from './gram-table.ts'
import type { SearchIndexInput } from './index-input.ts'
import { encodeManifest, type Manifest, type ManifestDocument } from './manifest.ts'
import { clausesDigest, countSearched, digestOf } from './prepare-document.ts'
import { type IndexedDocument, type Preparation, prepareIndex } from './prepare-index.ts'
import { frequentCharacters } from './rarity.ts'
import { ReadDocuments } from './read-documents.ts'
import { documentRecord } from './record.ts'
import { type CharacterCounts, characterTable } from './script-patch.ts'
import { type Shard, shardSlice, shardStart } from './shard.ts'
import { storedText } from './text-file.ts'
import { writeShard } from './write-shard.ts'
import { writeTables } from './write-tables.ts'
import { shortDigest, writeInto, writeNames } from './write-texts.ts'

export interface SearchIndexReport {
  documents: number
  clauses: number
  /** Digest of everything written; two builds of the same corpus have the same one. */
  version: string
}

/**
 * Up to this many documents the index has only a few chunks, so that it does not matter which
 * n-gram is requested first.
 */
const FEW = 200

/** The data that a shard leaves for the manifest. */
interface ShardReport {
  /** Number of shards, this one included. */
  of: number
  /** Digest of the documents that it was built from. */
  source: string
  /** Digest of the files written. */
  digest: string
  /** How often each character occurs in the searched texts. */
  characters: [string, number][]
  /** The frequent n-grams as in the manifest, and a digest of them: the same in all shards. */
  frequentGrams: string
  frequent: string
  limit: number
  rows: ManifestDocument[]
}

/** What a build with one shard keeps for the next build, beside its files. */
export interface Built {
  /** Contents of the records of the index. */
  contents: string[]
  /** Digest of each file of texts. */
  texts: string[]
  /** Counts of the characters in the other script. */
  pairs: CharacterCounts
  frequent: ReadonlySet<string>
  /** Sum of the number of documents over all n-grams in the table. */
  places: number
  version: string
}

type Read = Pick<IndexedDocument, 'digest' | 'clauses'>

/** Digest of the documents of a shard, computed from their own digests. */
function sourceOf(documents: readonly Read[]): string {
  const digests = documents.map(({ digest }) => digest)
  return createHash('sha256').update(digests.join(' ')).digest('hex')
}

/** Reads the documents that separately built shards are checked against. */
function readAll({ documents, read }: SearchIndexInput): Read[] {
  return documents.map((_, place) => {
    const document = read(place)
    const digest = digestOf(document, clausesDigest(document))
    return { digest, clauses: countSearched(document) }
  })
}

const gramsPath = (outDir: string, index: number) =>
  join(outDir, 'search', 'shards', `${index}.grams.txt`)

const reportPath = (outDir: string, index: number) =>
  join(outDir, 'search', 'shards', `${index}.json`)

/** Makes something of the documents, each of which is read once; leaves no file behind. */
async function withDocuments<T>(
  input: SearchIndexInput,
  work: (read: ReadDocuments) => Promise<T>,
): Promise<T> {
  const read = new ReadDocuments(input, join(input.outDir, 'search', 'shards', 'texts'))
  try {
    return await work(read)
  } finally {
    read.close()
  }
}

/**
 * Writes the index and the texts of one shard: its part of the work of {@link buildSearchIndex}.
 * Shards can be built in separate jobs; {@link joinShards} takes their folders copied into one.
 */
export async function buildShard(input: SearchIndexInput, shard: Shard): Promise<void> {
  await withDocuments(input, async (read) => {
    const preparation = prepareIndex(input, shard.of, read)
    await writeParts(input, shard, preparation, read)
    await writeGrams(gramsPath(input.outDir, shard.index), tabledOf(preparation, shard))
  })
}

async function writeParts(
  input: SearchIndexInput,
  shard: Shard,
  preparation: Preparation,
  read: ReadDocuments,
  meanwhile?: () => Promise<unknown>,
): Promise<Omit<Built, 'places' | 'version'>> {
  const { grams, all, limit, counts } = preparation
  const { characters = new Map(), pairs = new Map() } = counts[shard.index] ?? {}
  const documents = shardSlice(preparation.documents, shard)
  const offset = shardStart(preparation.documents.length, shard)
  const heads = shardSlice(input.documents, shard).map((head, at) => ({
    ...{ head, size: documents[at]?.size ?? 0 },
  }))
  const contents: string[] = []
  const records = heads.values().map(({ head }, at) => {
    const { digest = '' } = documents[at] ?? {}
    const record = documentRecord(head.id, digest, rareGrams(grams, offset + at, all))
    contents.push(record.content)
    return record
  })
  const table = characterTable(pairs)
  const { rows, digest, texts } = await writeShard(input, {
    ...{ shard, heads, sizes: preparation.documents, records, table },
    ...(meanwhile && { meanwhile }),
    stored: (at, record, tableName) =>
      storedText(read.read(offset + at), input.script, record, table, tableName),
  })
  const frequent = frequentGrams(grams)
  const report: ShardReport = {
    of: shard.of,
    source: sourceOf(documents),
    digest: digest.digest('hex'),
    characters: [...characters],
    frequentGrams: Buffer.from(bloomTable(frequent)).toString('base64'),
    frequent: shortDigest([limit, ...[...frequent].sort()].join(' ')),
    limit,
    rows,
  }
  await writeInto(reportPath(input.outDir, shard.index), JSON.stringify(report))
  return { contents, texts, pairs, frequent }
}

function tabledOf({ grams, all, documents }: Preparation, { index, of }: Shard) {
  const start = (place: number) => shardStart(documents.length, { index: place, of })
  return tabledGrams(grams, all, start(index), start(index + 1))
}

/**
 * Combines the shards in the folder into one search.
 *
 * @param made - the data the shards were built from, and the tables, if that was in this process
 */
export async function joinShards(
  input: SearchIndexInput,
  shards: number,
  made?: { preparation: Preparation; tables: GramTables },
): Promise<SearchIndexReport & { places: number }> {
  const { outDir, script, levels = [] } = input
  const documents = made?.preparation.documents ?? readAll(input)
  const digest = createHash('sha256')
  const rows: ManifestDocument[] = []
  const characters = new Map<string, number>()
  const grams = new Map<string, GramPlaces>()
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
    if (!made) await addGrams(gramsPath(outDir, index), grams)
  }
  await rm(join(outDir, 'search', 'shards'), { recursive: true })
  const { places, ...tables } = made?.tables ?? (await writeGramTables(outDir, grams.values()))
  const { frequentGrams: bloom = '', limit = 0 } = first ?? {}
  const version = await writeManifest(input, digest, {
    ...tables,
    ...{ script, levels, shards, frequentGrams: bloom, limit, documents: rows },
    frequentCharacters: rows.length > FEW ? frequentCharacters(characters) : '',
  })
  const clauses = documents.reduce((sum, one) => sum + one.clauses, 0)
  return { documents: rows.length, clauses, version, places }
}

/** The tables of n-grams as the manifest describes them, and the number of document entries in them. */
type GramTables = Pick<Manifest, 'gramBuckets' | 'tables'> & { places: number }

async function writeGramTables(outDir: string, all: Iterable<GramPlaces>): Promise<GramTables> {
  const { places, ...tables } = fillBuckets(all)
  const digests = await writeTables(join(outDir, 'search'), tables)
  return { gramBuckets: tables.grams.length, tables: digests, places }
}

/** Writes the names and the manifest beside the tables; returns their version. */
export async function writeManifest(
  input: Omit<SearchIndexInput, 'read'>,
  digest: Hash,
  facts: Omit<Manifest, 'version'>,
): Promise<string> {
  digest.update(JSON.stringify([facts.frequentGrams, facts.limit, facts.tables]))
  const version = digest.digest('hex').slice(0, 16)
  await writeNames(input, version)
  const manifest = encodeManifest({ ...facts, version })
  await writeInto(join(input.outDir, 'search', 'manifest.json'), JSON.stringify(manifest))
  return version
}

/**
 * Writes the whole search of a site: `pagefind/` finds the documents, `search/texts/` contains the
 * texts in which clauses are found, and `search/manifest.json` connects the two. The same corpus
 * gives the same bytes. Throws if the index refuses a record.
 *
 * @param shards - number of indexes that the documents are divided into; results are the same
 * @param onBuilt - called with the data that a later build with one shard can start from
 */
export async function buildSearchIndex(
  input: SearchIndexInput,
  shards = 1,
  onBuilt?: (preparation: Preparation, built: Built) => void,
): Promise<SearchIndexReport> {
  const { outDir } = input
  await rm(join(outDir, 'pagefind'), { recursive: true, force: true })
  for (const folder of [...SEARCH_SCRIPTS, 'texts', 'characters', 'grams', 'clauses']) {
    await rm(join(outDir, 'search', folder), { recursive: true, force: true })
  }
  return withDocuments(input, async (read) => {
    const preparation = prepareIndex(input, shards, read)
    let built: Omit<Built, 'places' | 'version'> | null = null
    let tables: Promise<GramTables> | undefined
    const writeOnce = () => {
      tables ??= writeGramTables(outDir, tabledGrams(preparation.grams, preparation.all))
      return tables
    }
    for (let index = 0; index < shards; index++)
      built = await writeParts(input, { index, of: shards }, preparation, read, writeOnce)
    const made = { preparation, tables: await writeOnce() }
    const { places, ...report } = await joinShards(input, shards, made)
    if (built && shards === 1) onBuilt?.(preparation, { ...built, places, version: report.version })
    return report
  })
}
