import { collectGarbage } from '../build/collect-garbage.ts'
import type { KeptSearch } from '../build/current-build.ts'
import { releaseContents } from '../corpus/lazy-document.ts'
import { collectShards } from '../search/collect-shards.ts'
import { buildSearchIndex, joinShards } from '../search/index-corpus.ts'
import { type IndexState, indexState } from '../search/index-state.ts'
import { updateSearchIndex } from '../search/update-index.ts'
import { site } from '../site.ts'
import { releaseReadings } from '../view/reader-document.ts'
import { searchSources } from '../view/search-input.ts'

/**
 * Writes the search index into the built site and returns a description. If `CLAUSARY_SHARDS` names
 * a folder of shards built by other jobs, they are joined instead; if few texts have changed since
 * the former build, its search is updated; if that fails, everything is indexed again with a
 * warning.
 */
export async function writeSearch(
  outDir: string,
  kept: KeptSearch | null,
  warn: (message: string) => void,
): Promise<string> {
  const sources = await searchSources(outDir, undefined, kept?.aside)
  const state = kept?.state as IndexState | null | undefined
  if (kept?.former && state) {
    const update = updateSearchIndex(sources, state, kept.former, kept.begun)
    const next = await update.catch((error: unknown) => {
      warn(
        `the search is indexed anew, since it could not be brought up to date: ${oneLine(error)}`,
      )
      return null
    })
    if (next) {
      kept.keep(next)
      return `the search of ${next.documents.length} documents, brought up to date`
    }
  }
  await kept?.begun?.close()
  if (kept) {
    releaseContents()
    releaseReadings()
    collectGarbage()
  }
  const shards = process.env['CLAUSARY_SHARDS']
  const report = shards
    ? await joinShards(sources, await collectShards(shards, outDir))
    : await buildSearchIndex(sources, site.search.shards, (preparation, built) =>
        kept?.keep(indexState(preparation, built, sources)),
      )
  return `${report.clauses} clauses of ${report.documents} documents`
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0] ?? ''
}
