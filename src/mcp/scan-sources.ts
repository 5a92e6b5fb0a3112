import type { SearchScript } from '../search/document.ts'
import type { Manifest, ManifestDocument } from '../search/manifest.ts'
import type { SearchNames } from '../search/names.ts'
import type { SearchSources } from '../search/query.ts'
import type { TextFile } from '../search/text-file.ts'

/**
 * A search without an index, which scans every text: for a corpus that was not built, and for a
 * site on another machine, whose index includes code that must not be run here.
 */
export function scanSources(
  manifest: Pick<Manifest, 'script' | 'levels' | 'documents'>,
  loadText: (document: ManifestDocument) => Promise<TextFile>,
  loadNames: () => Promise<SearchNames>,
): SearchSources & { script: SearchScript } {
  const places = [...manifest.documents.keys()]
  return {
    manifest: {
      ...manifest,
      ...{ version: '', shards: 1, frequentCharacters: '', frequentGrams: '', limit: 0 },
      ...{ gramBuckets: 0, tables: '' },
    },
    script: manifest.script,
    findDocuments: async () => ({ places, exact: false, counts: null }),
    findClauses: async () => null,
    loadText,
    loadNames,
  }
}
