/**
 * A set of texts stored in a few bits each (a Bloom filter): it reports every member as contained,
 * and about one in eleven other texts.
 *
 * Source: B. H. Bloom, Space/time trade-offs in hash coding with allowable errors, 1970; the bit
 * positions are computed from two hashes after Kirsch and Mitzenmacher, 2006.
 */
import { hashText } from './hash.ts'

const BITS_A_TEXT = 5
const PLACES = 3

function* placesOf(text: string, bits: number): Generator<number> {
  const [low, high] = hashText(text)
  for (let place = 0; place < PLACES; place++) yield (low + place * (2 * high + 1)) % bits
}

/** The table of a set of texts; empty for an empty set. */
export function bloomTable(texts: ReadonlySet<string>): Uint8Array {
  const table = new Uint8Array(Math.ceil((texts.size * BITS_A_TEXT) / 8))
  for (const text of texts)
    for (const bit of placesOf(text, table.length * 8))
      table[bit >> 3] = (table[bit >> 3] ?? 0) | (1 << (bit & 7))
  return table
}

/** Whether a text may be in the set. If false, it certainly is not. */
export function mayContain(table: Uint8Array, text: string): boolean {
  if (table.length === 0) return false
  for (const bit of placesOf(text, table.length * 8))
    if (((table[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false
  return true
}
