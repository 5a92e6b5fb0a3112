import { createHash, type Hash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bloomTable } from './bloom.ts'
import { PART_LEVEL, SEARCH_SCRIPTS, type SearchHead } from './document.ts'
import { addGrams, writeGrams } from './gram-file.ts'
import { frequentGrams } from './gram-levels.ts'
import { type GramPlaces, rareGrams, tabledGrams } from './gram-places.ts'
import { fillBuckets, type Tables } from './gram-table.ts'
import type { SearchIndexInput } from './index-input.ts'
import { encodeManifest, type Manifest, type ManifestDocument } from './manifest.ts'
import { clausesFile, gramsFile } from './names.ts'
import {
  documentDigest,
  type IndexedDocument,
  type Preparation,
  prepareIndex,
} from './prepare-index.ts'
import { countCharacters, frequentCharacters } from './rarity.ts'
import { documentRecord } from './record.ts'
import { type CharacterCounts, characterTable } from './script-patch.ts'
import { type Shard, shardSlice, shardStart } from './shard.ts'
import { storedText } from './text-file.ts'
import { writeShard } from './write-shard.ts'
import { countCharacterPairs, shortDigest, writeInto, writeNames } from './write-texts.ts'

export interface SearchIndexReport {
  documents: number
  clauses: number
  /** Digest of everything written; two builds of the same corpus have the same. */
  version: string
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

/** What a build in one shard leaves for the next, beside its files. */
export interface Built {
  /** Of the records of the index. */
  contents: string[]
  /** Of the characters in the other script. */
  pairs: CharacterCounts
  frequent: ReadonlySet<string>
  /** Documents of all grams in the table together. */
  places: number
  version: string
}

/** Digest of the documents of a shard, of their own digests. */
function sourceOf(digests: readonly string[]): string {
  return createHash('sha256').update(digests.join(' ')).digest('hex')
}

const gramsPath = (outDir: string, index: number) =>
  join(outDir, 'search', 'shards', `${index}.grams.txt`)

const reportPath = (outDir: string, index: number) =>
  join(outDir, 'search', 'shards', `${index}.json`)

/**
 * Writes the index and the texts of one shard: its part of the work of {@link buildSearchIndex}. Shards
 * can be built in jobs of their own; their folders, copied into one, are what {@link joinShards} takes.
 *
 * @param isJoinedHere - whether the grams are handed on in memory
 */
export async function buildShard(
  input: SearchIndexInput,
  shard: Shard,
  preparation: Preparation = prepareIndex(input),
  isJoinedHere = false,
): Promise<Omit<Built, 'places' | 'version'>> {
  const { outDir, script } = input
  const { grams, all, limit } = preparation
  const documents = shardSlice(preparation.documents, shard)
  const offset = shardStart(preparation.documents.length, shard)
  const contents: string[] = []
  const records = documents.entries().map(([at, { document, digest }]) => {
    const record = documentRecord(document.id, digest, rareGrams(grams, offset + at, all))
    contents.push(record.content)
    return record
  })
  const pairs = countCharacterPairs(
    documents.values().map(({ document }) => document),
    script,
  )
  const table = characterTable(pairs)
  const { rows, digest } = await writeShard(input, {
    ...{ shard, sizes: preparation.documents, records, table },
    heads: documents.map(({ document: head, size }) => ({ head, size })),
    stored(at, record, tableName) {
      const one = documents[at]
      if (!one) throw new Error(`no document ${at}`)
      return storedText(one.document, script, record, table, tableName)
    },
  })
  const frequent = frequentGrams(grams)
  const report: ShardReport = {
    of: shard.of,
    source: sourceOf(documents.map((one) => one.digest)),
    digest: digest.digest('hex'),
    characters: [...countCharacters(foldedTexts(documents))],
    frequentGrams: Buffer.from(bloomTable(frequent)).toString('base64'),
    frequent: shortDigest([limit, ...[...frequent].sort()].join(' ')),
    limit,
    rows,
  }
  await writeInto(reportPath(outDir, shard.index), JSON.stringify(report))
  if (!isJoinedHere) await writeGrams(gramsPath(outDir, shard.index), tabledOf(preparation, shard))
  return { contents, pairs, frequent }
}

function* foldedTexts(documents: readonly IndexedDocument[]): Generator<string> {
  for (const { texts } of documents) for (const { folded } of texts) yield folded
}

function tabledOf({ grams, all, documents }: Preparation, { index, of }: Shard) {
  const start = (place: number) => shardStart(documents.length, { index: place, of })
  return tabledGrams(grams, all, start(index), start(index + 1))
}

/**
 * Makes one search of the shards that stand in the folder.
 *
 * @param preparation - what the shards were made from, where that was in this process
 */
export async function joinShards(
  input: SearchIndexInput,
  shards: number,
  preparation?: Preparation,
): Promise<SearchIndexReport & { places: number }> {
  const { documents, outDir, script, levels = [] } = input
  const digest = createHash('sha256')
  const rows: ManifestDocument[] = []
  const characters = new Map<string, number>()
  const grams = new Map<string, GramPlaces>()
  let first: ShardReport | null = null
  for (let index = 0; index < shards; index++) {
    const report = JSON.parse(await readFile(reportPath(outDir, index), 'utf8')) as ShardReport
    const source = sourceOf(shardSlice(documents, { index, of: shards }).map(documentDigest))
    first ??= report
    if (report.of !== shards || report.source !== source || report.frequent !== first.frequent)
      throw new Error(`shard ${index + 1}/${shards} was built from another corpus: build it again`)
    digest.update(report.digest)
    rows.push(...report.rows)
    for (const [character, count] of report.characters)
      characters.set(character, (characters.get(character) ?? 0) + count)
    if (!preparation) await addGrams(gramsPath(outDir, index), grams)
  }
  await rm(join(outDir, 'search', 'shards'), { recursive: true })
  const { places, ...tables } = fillBuckets(
    preparation ? tabledGrams(preparation.grams, preparation.all) : grams.values(),
  )
  const { frequentGrams: bloom = '', limit = 0 } = first ?? {}
  const version = await writeManifest(input, digest, tables, {
    ...{ script, levels, shards, frequentGrams: bloom, limit, documents: rows },
    frequentCharacters: rows.length > FEW ? frequentCharacters(characters) : '',
  })
  const clauses = documents
    .flatMap((document) => document.clauses)
    .filter(({ level }) => level !== PART_LEVEL).length
  return { documents: rows.length, clauses, version, places }
}

/** Writes the tables of grams, the names and the manifest; gives the version that they have. */
export async function writeManifest(
  input: Omit<SearchIndexInput, 'documents'> & { documents: readonly SearchHead[] },
  digest: Hash,
  { grams, clauses }: Tables,
  facts: Omit<Manifest, 'version' | 'gramBuckets'>,
): Promise<string> {
  const folder = join(input.outDir, 'search')
  digest.update(JSON.stringify([facts.frequentGrams, facts.limit]))
  for (const bucket of [...grams, ...clauses]) digest.update(bucket)
  const version = digest.digest('hex').slice(0, 16)
  await writeNames(input, version)
  const write = (name: string, bucket: string) =>
    writeInto(join(folder, name), `{"version":${JSON.stringify(version)},"grams":${bucket}}`)
  for (const [place, bucket] of grams.entries()) await write(gramsFile(place), bucket)
  for (const [place, bucket] of clauses.entries()) await write(clausesFile(place), bucket)
  const manifest = encodeManifest({ ...facts, version, gramBuckets: grams.length })
  await writeInto(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return version
}

/**
 * Writes the whole search of a site: `pagefind/` finds the documents, `search/texts/`
 * are the texts that the clauses are found in, `search/manifest.json` ties the two together. The same
 * corpus gives the same bytes. Throws where the index refuses a record.
 *
 * @param shards - number of indexes that the documents are spread over; searches are the same
 * @param onBuilt - told what a later build in one shard can go on from
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
  const preparation = prepareIndex(input)
  let built: Omit<Built, 'places' | 'version'> | null = null
  for (let index = 0; index < shards; index++)
    built = await buildShard(input, { index, of: shards }, preparation, true)
  const { places, ...report } = await joinShards(input, shards, preparation)
  if (built && shards === 1) onBuilt?.(preparation, { ...built, places, version: report.version })
  return report
}
