import type { AuditCorpus } from '../audit/audit-corpus.ts'
import type { Coverage } from '../citation/coverage.ts'
import type { RegistryPart, RetiredId } from '../citation/registry.ts'
import type { JsonPair } from '../parallels/pair-json.ts'
import type { SearchSources } from '../search/query.ts'

/** The data for answers: a corpus, read from its source files or from those of a built site. */
export interface Library {
  coverage: Coverage
  /** The search, in the published script. */
  sources: SearchSources
  /** Permalinks and hashes of a document and its clauses; null for an unknown document. */
  registry(document: string): Promise<RegistryPart | null>
  /** Retired addresses. */
  retired(): Promise<readonly RetiredId[]>
  /** The corpus for checking quotations and citations, read on first use. */
  audit(): Promise<AuditCorpus>
  /** Parallel passages of a document or clause; null where the site does not publish them. */
  parallels(key: string): Promise<readonly Omit<JsonPair, 'differences'>[] | null>
  close(): Promise<void>
}

/** Memoizes a promise; a failed one is retried. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null
      throw error
    })
    return asked
  }
}

/** Whether a pair has a passage of a document, or of a clause or below it. */
export function isPairOf({ a, b }: Pick<JsonPair, 'a' | 'b'>, key: string): boolean {
  const isIn = (one: string) =>
    one === key || one.startsWith(key.includes('/') ? `${key}-` : `${key}/`)
  return isIn(a) || isIn(b)
}
