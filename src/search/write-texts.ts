import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SEARCH_SCRIPTS } from './document.ts'
import type { SearchIndexInput } from './index-input.ts'
import { type ManifestDocument, manifestDocument } from './manifest.ts'
import { charactersFile, GO_TO_FILE, NAMES_FILE, type SearchNames, textsFile } from './names.ts'
import type { IndexedDocument } from './prepare-index.ts'
import { characterTable, encodeCharacters } from './script-patch.ts'
import { type Shard, shardSlice } from './shard.ts'
import { bundlesOf } from './text-bundles.ts'
import { type StoredText, storedText, textPairs } from './text-file.ts'

/** Writes a file; creates its folder. */
export async function writeInto(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

export const shortDigest = (text: string) =>
  createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Writes the texts of a shard of all documents and gives what the manifest says of its documents. */
export async function writeTexts(
  all: readonly IndexedDocument[],
  { index: shard, of }: Shard,
  records: ReadonlyMap<string, string>,
  { outDir, script }: SearchIndexInput,
  digest: { update(text: string): unknown },
): Promise<ManifestDocument[]> {
  const documents = shardSlice(all, { index: shard, of })
  const bundles = shardSlice(bundlesOf(all, of), { index: shard, of })
  const table = characterTable(documents.flatMap(({ document }) => textPairs(document, script)))
  const write = (path: string, value: unknown) => {
    const content = JSON.stringify(value)
    digest.update(content)
    return writeInto(join(outDir, 'search', path), content)
  }
  const characters = encodeCharacters(table, shortDigest)
  await write(charactersFile(shard), characters)
  const rows: ManifestDocument[] = []
  const files = new Map<number, StoredText[]>()
  for (const [at, { document, size }] of documents.entries()) {
    const record = records.get(`/${document.id}/`)
    if (record === undefined) throw new Error(`the search index has no record of ${document.id}`)
    const stored = storedText(document, script, record, table, characters.name)
    const bundle = bundles[at] ?? 0
    files.set(bundle, [...(files.get(bundle) ?? []), stored])
    rows.push(manifestDocument(document, script, record, size))
  }
  for (const [bundle, texts] of files) await write(textsFile(bundle), texts)
  return rows
}

/** Names by script: not in the manifest, since only some filters and facets need all of them at once. */
export async function writeNames(input: SearchIndexInput, version: string): Promise<void> {
  const { documents, outDir, principles = {}, numbers, goTo } = input
  for (const script of SEARCH_SCRIPTS) {
    const names: SearchNames = {
      version,
      titles: documents.map((document) => document.title[script]),
      numbers: documents.map((_, place) => numbers?.[script][place] ?? null),
      principles: Object.fromEntries(
        Object.entries(principles).map(([id, title]) => [id, title[script]]),
      ),
    }
    await writeInto(join(outDir, 'search', script, NAMES_FILE), JSON.stringify(names))
    if (goTo) {
      await writeInto(join(outDir, 'search', script, GO_TO_FILE), JSON.stringify(goTo[script]))
    }
  }
}
