const BITS = 20

/**
 * A set of pairs of code units with false positives, but no false negatives: one bit per pair, 128
 * KB, so that lookups stay in the CPU caches.
 */
export class PairSet {
  readonly #bits = new Uint32Array(2 ** (BITS - 5))

  add(first: number, second: number): void {
    const place = placeOf(first, second)
    this.#bits[place >>> 5] = (this.#bits[place >>> 5] ?? 0) | (1 << (place & 31))
  }

  has(first: number, second: number): boolean {
    const place = placeOf(first, second)
    return ((this.#bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0
  }
}

function placeOf(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - BITS)
}
