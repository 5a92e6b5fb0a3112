import { createHash, type Hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchHead } from './document.ts'
import type { SearchIndexInput } from './index-input.ts'
import { type ManifestDocument, manifestDocument } from './manifest.ts'
import { type BegunIndex, writeDocumentIndex } from './pagefind-index.ts'
import type { DocumentRecord } from './record.ts'
import type { CharacterTable } from './script-patch.ts'
import { type Shard, shardFolder } from './shard.ts'
import type { StoredText } from './text-file.ts'
import { writeCharacters, writeTexts } from './write-texts.ts'

/** The input from which a shard is written. */
interface ShardParts {
  shard: Shard
  /** Its documents, with the bytes of their texts. */
  heads: readonly { head: SearchHead; size: number }[]
  /** Bytes of the texts of all documents. */
  sizes: readonly { size: number }[]
  records: Iterable<DocumentRecord>
  /** What Pagefind already has of them. */
  begun?: BegunIndex
  /** Runs while Pagefind writes the index. */
  meanwhile?(): Promise<unknown>
  table: CharacterTable
  /**
   * The text of a document by its position in the shard, with the names of its record and of the
   * table.
   */
  stored(at: number, record: string, tableName: string): StoredText
  /**
   * Reuses a file of texts that would be unchanged, see {@link writeTexts}, given the rows and the
   * name of the table.
   */
  kept?(
    file: { bundle: number; places: readonly number[] },
    rows: readonly ManifestDocument[],
    tableName: string,
  ): string | null
}

/**
 * Writes the records, characters and texts of a shard; returns its rows, a digest of everything
 * written, and that of each file of texts.
 */
export async function writeShard(
  { outDir, script }: Pick<SearchIndexInput, 'outDir' | 'script'>,
  { shard, heads, sizes, records, begun, meanwhile, table, stored, kept }: ShardParts,
): Promise<{ rows: ManifestDocument[]; digest: Hash; texts: string[] }> {
  const folder = join(outDir, 'pagefind', shardFolder(shard.index))
  const names = await writeDocumentIndex(records, folder, shard.index === 0, begun, meanwhile)
  const digest = createHash('sha256').update(await readFile(join(folder, 'pagefind-entry.json')))
  const tableName = await writeCharacters(table, shard.index, outDir, digest)
  const rows = heads.map(({ head, size }) =>
    manifestDocument(head, script, recordOf(head.id, names), size),
  )
  const content = (at: number) => {
    const row = rows[at]
    if (!row) throw new Error(`no document ${at}`)
    return JSON.stringify(stored(at, row.record, tableName))
  }
  const unchanged = (bundle: number, places: readonly number[]) =>
    kept?.({ bundle, places }, rows, tableName) ?? null
  const texts = await writeTexts(sizes, shard, outDir, digest, content, unchanged)
  return { rows, digest: digest.update(JSON.stringify(rows)), texts }
}

/** The name of a document's record. */
function recordOf(id: string, names: ReadonlyMap<string, string>): string {
  const record = names.get(`/${id}/`)
  if (record === undefined) throw new Error(`the search index has no record of ${id}`)
  return record
}
