import { edition } from '../citation/short-hash.ts'
import type { Library } from './library.ts'

/** Address and identity of a text, included with every place in an answer. */
export interface PlaceFacts {
  /** `central/2-8`. */
  id: string
  /** The permalink. */
  url: string
  /** Short hash, as in addresses and citations: `?v=`. */
  edition: string
  /** SHA-256 of the published text, UTF-8. */
  sha256: string
}

/** The facts of a place; outside the clauses those of its document. Null for an unknown place. */
export async function placeFacts(id: string, { registry }: Library): Promise<PlaceFacts | null> {
  const [document = '', clause] = id.split('/')
  const part = await registry(document)
  if (part === null) return null
  const found = part.clauses.find((one) => one.id === id)
  // 款 of a clause and text outside the clauses have anchors on a page, but no hash of their own.
  const above = found ?? part.clauses.find((one) => id.startsWith(`${one.id}-p`))
  const { url, sha256 } = above ?? part.document
  const anchor = found || clause === undefined || url.includes('#') ? '' : `#${clause}`
  return { id, url: `${url}${anchor}`, edition: edition(sha256), sha256 }
}

/** The facts of several places, without unknown ones. */
export async function factsOf(ids: readonly string[], library: Library): Promise<PlaceFacts[]> {
  const facts = await Promise.all(ids.map((id) => placeFacts(id, library)))
  return facts.filter((one) => one !== null)
}
