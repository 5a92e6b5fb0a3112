import { statSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { minifySync } from 'rolldown/utils'
import { DocumentRecords } from './document-records.ts'
import { type DocumentRecord, recordId, recordName } from './record.ts'

/** Pagefind's signature before the content of each of its files. */
const SIGNATURE = 'pagefind_dcd'

/**
 * The parts of Pagefind's output that a site needs: the index with its entry file, and the engine.
 */
const INDEX = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|index)$/
const ENGINE = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/
/** Folders of other shards in the folder of the first. */
const SHARD = /^shard-\d+$/

/** Removes everything unwanted from a folder; the folders of other shards stay. */
async function sweep(dir: string, wanted: (entry: string) => boolean): Promise<void> {
  await mkdir(dir, { recursive: true })
  for (const entry of await readdir(dir)) {
    if (!SHARD.test(entry) && !wanted(entry)) await rm(join(dir, entry), { recursive: true })
  }
}

/** What Pagefind already has from a former build. */
export interface BegunIndex {
  /** Its records; changed ones are added again. */
  records: DocumentRecords
  /** Names of the unchanged records, by URL. */
  names: ReadonlyMap<string, string>
}

/**
 * Folder of the fragments: texts that Pagefind shows in its own results, one per record. Only they
 * contain record names.
 */
const fragmentsIn = (dir: string) => join(dir, 'fragment')

/**
 * Puts empty files where the fragments of known records would be written. Fragments are named by
 * their content, so Pagefind skips existing ones and need not compress thousands that are never
 * requested.
 */
async function placeNames(dir: string, names: Iterable<string>): Promise<void> {
  await mkdir(fragmentsIn(dir), { recursive: true })
  for (const name of names)
    writeFileSync(join(fragmentsIn(dir), `${recordId(name)}.pf_fragment`), '')
}

/**
 * Reads the name that results use for each record, by URL, of the records whose fragments were
 * written.
 */
async function readRecordNames(dir: string): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const file of await readdir(fragmentsIn(dir))) {
    const path = join(fragmentsIn(dir), file)
    if (statSync(path).size === 0) continue
    const content = gunzipSync(await readFile(path)).toString()
    const { url } = JSON.parse(content.slice(SIGNATURE.length)) as { url: string }
    names.set(url, recordName(file.replace(/\.pf_fragment$/, '')))
  }
  return names
}

/**
 * Writes the document index into a folder, without the parts of Pagefind that a site does not use,
 * and returns each record's name by its URL. The index depends on the order of the records.
 *
 * @param begun - what Pagefind already has
 * @param meanwhile - runs while Pagefind writes
 */
export async function writeDocumentIndex(
  records: Iterable<DocumentRecord>,
  dir: string,
  withEngine: boolean,
  begun?: BegunIndex,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<Map<string, string>> {
  await sweep(dir, () => false)
  const all = begun?.records ?? new DocumentRecords()
  const known = begun?.names ?? new Map<string, string>()
  let any: boolean
  try {
    all.add(records)
    if (known.size > 0) await placeNames(dir, known.values())
    any = await all.write(dir, meanwhile)
  } finally {
    await all.close()
  }
  const names = any ? await readRecordNames(dir) : []
  await sweep(dir, (entry) => INDEX.test(entry) || (withEngine && ENGINE.test(entry)))
  if (withEngine) await minifyEngine(join(dir, 'pagefind.js'))
  return new Map([...known, ...names])
}

/** Minifies the engine: Pagefind ships its browser module unminified, with comments. */
async function minifyEngine(file: string): Promise<void> {
  const { code, errors } = minifySync(file, await readFile(file, 'utf8'))
  if (errors.length > 0)
    throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`)
  await writeFile(file, code)
}
