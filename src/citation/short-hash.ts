/** Length of the short hash in addresses: 32 bits of SHA-256. */
const EDITION_LENGTH = 8

/** The short form of a hash, for citations and addresses. */
export function edition(sha: string): string {
  return sha.slice(0, EDITION_LENGTH)
}
