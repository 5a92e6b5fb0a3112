import type { AuditCorpus } from '../audit/audit-corpus.ts'
import type { Coverage } from '../citation/coverage.ts'
import type { RegistryPart, RetiredId } from '../citation/registry.ts'
import type { JsonPair } from '../parallels/pair-json.ts'
import type { SearchSources } from '../search/query.ts'

/** What answers are made from: a corpus, whether it is read from its files or from those of a built site. */
export interface Library {
  coverage: Coverage
  /** The search, in the published script. */
  sources: SearchSources
  /** Permalinks and hashes of a document and its clauses; null where there is no such document. */
  registry(document: string): Promise<RegistryPart | null>
  /** Addresses out of use. */
  retired(): Promise<readonly RetiredId[]>
  /** The corpus as quotations and citations are checked against it, read when it is first asked for. */
  audit(): Promise<AuditCorpus>
  /** Passages in common with a document or clause; null where the site does not publish them. */
  parallels(key: string): Promise<readonly Omit<JsonPair, 'differences'>[] | null>
  close(): Promise<void>
}

/** Asks once, and again only where the first time failed. */
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

/** Whether a pair has a passage of a document, or of a clause or what is below it. */
export function isPairOf({ a, b }: Pick<JsonPair, 'a' | 'b'>, key: string): boolean {
  const isIn = (one: string) =>
    one === key || one.startsWith(key.includes('/') ? `${key}-` : `${key}/`)
  return isIn(a) || isIn(b)
}
