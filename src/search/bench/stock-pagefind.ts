import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import type { SearchDocument, SearchScript } from '../document.ts'

/**
 * Writes a Pagefind index as its manual recommends for Chinese: one record per clause, Pagefind's
 * own segmentation, unchanged queries.
 */
export async function writeStockIndex(
  documents: readonly SearchDocument[],
  script: SearchScript,
  dir: string,
): Promise<void> {
  try {
    const { index } = await createIndex({ forceLanguage: 'zh' })
    if (!index) throw new Error('Pagefind gave no index')
    for (const document of documents) {
      for (const clause of document.clauses) {
        await index.addCustomRecord({
          url: `/${document.id}/${clause.id}/`,
          content: clause.texts[script].corrected.join('\n'),
          language: 'zh',
          meta: { title: document.title[script] },
        })
      }
    }
    await index.writeFiles({ outputPath: dir })
  } finally {
    await close()
  }
}

/** Clause ids by result id. Used only to measure the search, not part of it. */
export async function readResultIds(dir: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const file of await readdir(join(dir, 'fragment'))) {
    const content = gunzipSync(await readFile(join(dir, 'fragment', file))).toString()
    const url = /"url":"\/([^"]+)\/"/.exec(content)?.[1] ?? ''
    ids.set(file.replace(/\.pf_fragment$/, ''), url)
  }
  return ids
}

interface StockModule {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    search(term: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>
  }
}

/** Opens a Pagefind index served below `base`. */
export async function openStock(dir: string, base: string, ids: ReadonlyMap<string, string>) {
  const module = (await import(pathToFileURL(join(dir, 'pagefind.js')).href)) as StockModule
  const instance = module.createInstance({ basePath: base, noWorker: true })
  return {
    /** Returns the clauses found. */
    find: async (query: string): Promise<Set<string>> => {
      const { results } = await instance.search(query)
      return new Set(results.map(({ id }) => ids.get(id) ?? id))
    },
    /** Searches and loads the data of the first ten results. */
    show: async (query: string): Promise<void> => {
      const { results } = await instance.search(query)
      await Promise.all(results.slice(0, 10).map((result) => result.data()))
    },
  }
}
