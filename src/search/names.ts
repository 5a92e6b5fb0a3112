/** In a folder per script. */
export const NAMES_FILE = 'names.all.json'

/** Data in which typed references are resolved. */
export const GO_TO_FILE = 'go-to.all.json'

/**
 * Below `search/`: the texts of some neighbouring documents, see `bundlesOf`. Compressed, since
 * they are the largest part of a search and hosts limit disk space.
 */
export function textsFile(bundle: number): string {
  return `texts/${bundle}.json.gz`
}

/** Below `search/`: the characters of the other script for the texts of a shard. */
export function charactersFile(shard: number): string {
  return `characters/${shard}.json`
}

/** Below `search/`: a part of the n-gram table, compressed like texts. */
export function gramsFile(bucket: number): string {
  return `grams/${bucket}.json.gz`
}

/** Below `search/`: a part of the table of the clauses that contain frequent n-grams. */
export function clausesFile(bucket: number): string {
  return `clauses/${bucket}.json.gz`
}

/** Names of everything that a filter can refer to, in one script. */
export interface SearchNames {
  /** Version of the manifest that they belong to. */
  version: string
  /** Titles of the documents, in the order of the manifest. */
  titles: string[]
  /** Document numbers, in the same order: 中發〔2016〕32號. */
  numbers: (string | null)[]
  /** Titles of the principles by id. */
  principles: Record<string, string>
}
