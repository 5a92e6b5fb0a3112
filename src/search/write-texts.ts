import { createHash, hash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipBeside } from '../files/gzip.ts'
import { SEARCH_SCRIPTS } from './document.ts'
import type { SearchIndexInput } from './index-input.ts'
import { charactersFile, GO_TO_FILE, NAMES_FILE, type SearchNames, textsFile } from './names.ts'
import { type CharacterTable, encodeCharacters } from './script-patch.ts'
import { type Shard, shardSlice } from './shard.ts'
import { bundlesOf } from './text-bundles.ts'

/** Writes a file and creates its folder. */
export async function writeInto(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

export const shortDigest = (text: string) =>
  createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Receives everything that is written, to compute a digest. */
export interface Digest {
  update(text: string): unknown
}

/** Writes the table of characters of a shard and returns its name. */
export async function writeCharacters(
  table: CharacterTable,
  shard: number,
  outDir: string,
  digest: Digest,
): Promise<string> {
  const characters = encodeCharacters(table, shortDigest)
  const content = JSON.stringify(characters)
  digest.update(content)
  await writeInto(join(outDir, 'search', charactersFile(shard)), content)
  return characters.name
}

/**
 * Writes the texts of a shard; returns the digest of each file.
 *
 * @param content - a document's text as JSON, by its position in the shard
 * @param kept - digest of a file that was reused; null for any other
 */
export async function writeTexts(
  sizes: readonly { size: number }[],
  { index: shard, of }: Shard,
  outDir: string,
  digest: Digest,
  content: (at: number) => string,
  kept: (bundle: number, places: readonly number[]) => string | null = () => null,
): Promise<string[]> {
  const bundles = shardSlice(bundlesOf(sizes, of), { index: shard, of })
  const files = new Map<number, number[]>()
  for (const [at, bundle] of bundles.entries()) {
    const file = files.get(bundle)
    if (file) file.push(at)
    else files.set(bundle, [at])
  }
  const digests: string[] = []
  let writing = Promise.resolve()
  for (const [bundle, places] of files) {
    const known = kept(bundle, places)
    if (known !== null) {
      digests.push(known)
      continue
    }
    const texts = `[${places.map(content).join(',')}]`
    const bytes = gzipBeside(texts)
    await writing
    writing = bytes.then((file) => writeInto(join(outDir, 'search', textsFile(bundle)), file))
    // The error is reported when the next file is written.
    writing.catch(() => undefined)
    digests.push(hash('sha256', texts).slice(0, 32))
  }
  await writing
  digest.update(digests.join(' '))
  return digests
}

/**
 * Writes the names per script. They are not in the manifest, since only some filters and facets
 * need all of them at once.
 */
export async function writeNames(
  input: Omit<SearchIndexInput, 'read'>,
  version: string,
): Promise<void> {
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
