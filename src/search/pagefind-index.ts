import { statSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { minifySync } from 'rolldown/utils'
import { DocumentRecords } from './document-records.ts'
import { type DocumentRecord, recordId, recordName } from './record.ts'

/** Pagefind's signature before the content of each of its files. */
const SIGNATURE = 'pagefind_dcd'

/** What a site needs of Pagefind's output: the index with its entry, and the engine. */
const INDEX = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|index)$/
const ENGINE = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/
/** Folders of other shards in the folder of the first. */
const SHARD = /^shard-\d+$/

/** Removes what a folder has and is not wanted; the folders of other shards stay. */
async function sweep(dir: string, wanted: (entry: string) => boolean): Promise<void> {
  await mkdir(dir, { recursive: true })
  for (const entry of await readdir(dir)) {
    if (!SHARD.test(entry) && !wanted(entry)) await rm(join(dir, entry), { recursive: true })
  }
}

/** What Pagefind has of a former build. */
export interface BegunIndex {
  /** Its records; those that are others now are given again. */
  records: DocumentRecords
  /** Names of the records that are the same, by url. */
  names: ReadonlyMap<string, string>
}

/** A fragment: a text that Pagefind shows in its own results, one a record. The name of a record is only there. */
const fragmentsIn = (dir: string) => join(dir, 'fragment')

/**
 * Puts empty files where the fragments of known records would come. They are named by their content, so Pagefind
 * writes none that is there already, and need not compress thousands that nobody asks for.
 */
async function placeNames(dir: string, names: Iterable<string>): Promise<void> {
  await mkdir(fragmentsIn(dir), { recursive: true })
  for (const name of names)
    writeFileSync(join(fragmentsIn(dir), `${recordId(name)}.pf_fragment`), '')
}

/** The name under which results give each record, by url, of those whose fragments were written. */
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
 * Writes the document index into a folder, without the parts of Pagefind that a site does not use, and
 * gives each record's name by its url. The index depends on the order of the records.
 *
 * @param begun - what Pagefind has already
 */
export async function writeDocumentIndex(
  records: Iterable<DocumentRecord>,
  dir: string,
  withEngine: boolean,
  begun?: BegunIndex,
): Promise<Map<string, string>> {
  await sweep(dir, () => false)
  const all = begun?.records ?? new DocumentRecords()
  const known = begun?.names ?? new Map<string, string>()
  let any: boolean
  try {
    all.add(records)
    if (known.size > 0) await placeNames(dir, known.values())
    any = await all.write(dir)
  } finally {
    await all.close()
  }
  const names = any ? await readRecordNames(dir) : []
  await sweep(dir, (entry) => INDEX.test(entry) || (withEngine && ENGINE.test(entry)))
  if (withEngine) await minifyEngine(join(dir, 'pagefind.js'))
  return new Map([...known, ...names])
}

/** Pagefind ships its browser module as it was written, comments and all. */
async function minifyEngine(file: string): Promise<void> {
  const { code, errors } = minifySync(file, await readFile(file, 'utf8'))
  if (errors.length > 0)
    throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`)
  await writeFile(file, code)
}
