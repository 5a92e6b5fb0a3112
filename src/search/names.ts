/** In a folder with the texts; the dot keeps it apart from every document id. */
export const NAMES_FILE = 'names.all.json'

/** What typed references are resolved in. */
export const GO_TO_FILE = 'go-to.all.json'

/** Names of everything that a filter can name, in one script. */
export interface SearchNames {
  /** Titles of the documents, in the order of the manifest. */
  titles: string[]
  /** Titles of the principles by id. */
  principles: Record<string, string>
}
