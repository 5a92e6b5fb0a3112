import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bloomTable } from './bloom.ts'
import { PART_LEVEL, SEARCH_SCRIPTS } from './document.ts'
import { addGrams, writeGrams } from './gram-file.ts'
import { frequentGrams } from './gram-levels.ts'
import { type GramPlaces, rareGrams, tabledGrams } from './gram-places.ts'
import { fillBuckets } from './gram-table.ts'
import type { SearchIndexInput } from './index-input.ts'
import { encodeManifest, type ManifestDocument } from './manifest.ts'
import { gramsFile } from './names.ts'
import { writeDocumentIndex } from './pagefind-index.ts'
import { documentDigest, type Preparation, prepareIndex } from './prepare-index.ts'
import { countCharacters, frequentCharacters } from './rarity.ts'
import { documentRecord } from './record.ts'
import { type Shard, shardFolder, shardSlice, shardStart } from './shard.ts'
import { shortDigest, writeInto, writeNames, writeTexts } from './write-texts.ts'

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
): Promise<void> {
  const { outDir } = input
  const { grams, all, limit } = preparation
  const documents = shardSlice(preparation.documents, shard)
  const dir = join(outDir, 'pagefind', shardFolder(shard.index))
  const offset = shardStart(preparation.documents.length, shard)
  const made = documents
    .entries()
    .map(([at, { document, digest }]) =>
      documentRecord(document.id, digest, rareGrams(grams, offset + at, all)),
    )
  const records = await writeDocumentIndex(made, dir, shard.index === 0)
  const digest = createHash('sha256').update(await readFile(join(dir, 'pagefind-entry.json')))
  const rows = await writeTexts(preparation.documents, shard, records, input, digest)
  digest.update(JSON.stringify(rows))
  const frequent = frequentGrams(grams)
  const report: ShardReport = {
    of: shard.of,
    source: sourceOf(documents.map((one) => one.digest)),
    digest: digest.digest('hex'),
    characters: [
      ...countCharacters(documents.flatMap(({ texts }) => texts.map(({ folded }) => folded))),
    ],
    frequentGrams: Buffer.from(bloomTable(frequent)).toString('base64'),
    frequent: shortDigest([limit, ...[...frequent].sort()].join(' ')),
    limit,
    rows,
  }
  await writeInto(reportPath(outDir, shard.index), JSON.stringify(report))
  if (!isJoinedHere) await writeGrams(gramsPath(outDir, shard.index), tabledOf(preparation, shard))
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
): Promise<SearchIndexReport> {
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
  const buckets = fillBuckets(
    preparation ? tabledGrams(preparation.grams, preparation.all) : grams.values(),
  )
  digest.update(JSON.stringify([first?.frequentGrams, first?.limit]))
  for (const bucket of buckets) digest.update(bucket)
  const version = digest.digest('hex').slice(0, 16)
  await writeNames(input, version)
  for (const [place, bucket] of buckets.entries()) {
    const content = `{"version":${JSON.stringify(version)},"grams":${bucket}}`
    await writeInto(join(outDir, 'search', gramsFile(place)), content)
  }
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
  await writeInto(join(outDir, 'search', 'manifest.json'), JSON.stringify(manifest))
  const clauses = documents
    .flatMap((document) => document.clauses)
    .filter(({ level }) => level !== PART_LEVEL).length
  return { documents: rows.length, clauses, version }
}

/**
 * Writes the whole search of a site: `pagefind/` finds the documents, `search/texts/`
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
    await buildShard(input, { index, of: shards }, preparation, true)
  return joinShards(input, shards, preparation)
}
