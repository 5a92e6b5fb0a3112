/** In a folder for each script. */
export const NAMES_FILE = 'names.all.json'

/** What typed references are resolved in. */
export const GO_TO_FILE = 'go-to.all.json'

/**
 * Below `search/`: the texts of some documents near each other: see `bundlesOf`. Compressed, since they are
 * the largest part of a search, and a host counts what lies on its disk.
 */
export function textsFile(bundle: number): string {
  return `texts/${bundle}.json.gz`
}

/** Below `search/`: the characters that the texts of a shard have in the other script. */
export function charactersFile(shard: number): string {
  return `characters/${shard}.json`
}

/** Below `search/`: a part of the table of grams, compressed as texts are. */
export function gramsFile(bucket: number): string {
  return `grams/${bucket}.json.gz`
}

/** Below `search/`: a part of the table of the clauses that frequent grams stand in. */
export function clausesFile(bucket: number): string {
  return `clauses/${bucket}.json.gz`
}

/** Names of everything that a filter can name, in one script. */
export interface SearchNames {
  /** Of the manifest that they go with. */
  version: string
  /** Titles of the documents, in the order of the manifest. */
  titles: string[]
  /** Their numbers, in the same order: 中發〔2016〕32號. */
  numbers: (string | null)[]
  /** Titles of the principles by id. */
  principles: Record<string, string>
}
