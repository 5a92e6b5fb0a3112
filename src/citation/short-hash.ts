/** Length of the short hash that names an edition in an address: 32 bits of SHA-256. */
const EDITION_LENGTH = 8

/** The short form of a hash that citations and addresses carry. */
export function edition(sha: string): string {
  return sha.slice(0, EDITION_LENGTH)
}
