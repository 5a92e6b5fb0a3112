/**
 * Characters of a digest: 24 bits, so that one in 16 million other files would pass for the
 * expected one.
 */
export const DIGEST_LENGTH = 4

/**
 * The digest of a file of the tables, by position: first the files of n-grams, then those of
 * clauses.
 */
export function tableDigest(tables: string, place: number): string {
  return tables.slice(DIGEST_LENGTH * place, DIGEST_LENGTH * (place + 1))
}
