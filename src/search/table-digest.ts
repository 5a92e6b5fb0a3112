/** Characters of a digest: 24 bits, so that one in 16 million other files passes for the one that is meant. */
export const DIGEST_LENGTH = 4

/** The digest of a file of the tables, by its place among those of grams and the ones of clauses behind them. */
export function tableDigest(tables: string, place: number): string {
  return tables.slice(DIGEST_LENGTH * place, DIGEST_LENGTH * (place + 1))
}
