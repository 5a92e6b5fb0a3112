import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { minifySync } from 'rolldown/utils'
import { type DocumentRecord, recordName } from './record.ts'

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

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed ${doing}: ${errors.join('; ')}`)
}

/**
 * The name under which results give each record, by url. It is only in the fragments, Pagefind's own
 * result texts, which our results do without.
 */
async function readRecordNames(dir: string): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const file of await readdir(join(dir, 'fragment'))) {
    const content = gunzipSync(await readFile(join(dir, 'fragment', file))).toString()
    const { url } = JSON.parse(content.slice(SIGNATURE.length)) as { url: string }
    names.set(url, recordName(file.replace(/\.pf_fragment$/, '')))
  }
  return names
}

/**
 * Writes the document index into a folder, without the parts of Pagefind that a site does not use, and
 * gives each record's name by its url. One record after the other: the index depends on their order.
 */
export async function writeDocumentIndex(
  records: Iterable<DocumentRecord>,
  dir: string,
  withEngine: boolean,
): Promise<Map<string, string>> {
  await sweep(dir, () => false)
  let any = false
  try {
    const { index, errors } = await createIndex()
    refuse(errors, 'to start')
    if (!index) throw new Error('Pagefind gave no index')
    for (const record of records) {
      any = true
      const added = await index.addCustomRecord(record)
      refuse(added.errors, `on ${record.url}`)
    }
    refuse((await index.writeFiles({ outputPath: dir })).errors, 'to write')
  } finally {
    await close()
  }
  const names = any ? await readRecordNames(dir) : new Map<string, string>()
  await sweep(dir, (entry) => INDEX.test(entry) || (withEngine && ENGINE.test(entry)))
  if (withEngine) await minifyEngine(join(dir, 'pagefind.js'))
  return names
}

/** Pagefind ships its browser module as it was written, comments and all. */
async function minifyEngine(file: string): Promise<void> {
  const { code, errors } = minifySync(file, await readFile(file, 'utf8'))
  refuse(
    errors.map(({ message }) => message),
    'to be minified',
  )
  await writeFile(file, code)
}
