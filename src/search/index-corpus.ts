import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SearchDocument, SearchScript } from './document.ts'
import { SEARCH_SCRIPTS } from './document.ts'
import { encodeManifest, type ManifestDocument, manifestDocument } from './manifest.ts'
import { writeDocumentIndex } from './pagefind-index.ts'
import { documentRecord } from './record.ts'
import { textFile } from './text-file.ts'

export interface SearchIndexInput {
  /** In the order of the site. */
  documents: readonly SearchDocument[]
  /** Folder of the built site. */
  outDir: string
  /** Script that the corpus is published in. */
  script: SearchScript
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
  outDir: string,
  digest: { update(text: string): unknown },
): Promise<ManifestDocument> {
  const bytes = { hant: 0, hans: 0 }
  for (const script of SEARCH_SCRIPTS) {
    const content = JSON.stringify(textFile(document, script, record))
    digest.update(content)
    bytes[script] = await writeSized(join(outDir, 'search', script, `${document.id}.json`), content)
  }
  return manifestDocument(document, record, bytes)
}

/** Document titles by script: not in the manifest, since only a `doc:` filter needs all of them at once. */
async function writeTitles(documents: readonly SearchDocument[], outDir: string): Promise<void> {
  for (const script of SEARCH_SCRIPTS) {
    const titles = documents.map((document) => document.title[script])
    await writeSized(join(outDir, 'search', script, 'titles.json'), JSON.stringify(titles))
  }
}

/**
 * Writes the whole search of a site: `pagefind/` finds the documents, `search/<script>/<document>.json`
 * are the texts that the clauses are found in, `search/manifest.json` ties the two together. The same
 * corpus gives the same bytes. Throws where the index refuses a record.
 */
export async function buildSearchIndex(input: SearchIndexInput): Promise<SearchIndexReport> {
  const { documents, outDir, script } = input
  const searchDir = join(outDir, 'search')
  for (const folder of SEARCH_SCRIPTS)
    await rm(join(searchDir, folder), { recursive: true, force: true })
  const records = await writeDocumentIndex(documents.map(documentRecord), join(outDir, 'pagefind'))
  const digest = createHash('sha256')
  digest.update(await readFile(join(outDir, 'pagefind', 'pagefind-entry.json')))
  const rows: ManifestDocument[] = []
  for (const document of documents) {
    const record = records.get(`/${document.id}/`)
    if (record === undefined) throw new Error(`the search index has no record of ${document.id}`)
    rows.push(await writeTexts(document, record, outDir, digest))
  }
  await writeTitles(documents, outDir)
  digest.update(JSON.stringify(rows))
  const version = digest.digest('hex').slice(0, 16)
  const manifest = encodeManifest({ version, script, documents: rows })
  await writeSized(join(searchDir, 'manifest.json'), JSON.stringify(manifest))
  const clauses = rows.reduce((sum, row) => sum + row.clauses, 0)
  return { documents: rows.length, clauses, version }
}
