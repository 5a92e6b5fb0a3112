/**
 * Phrases over UTF-16 code units, for longest-match look-up.
 *
 * The nodes live in one open-addressing hash table in typed arrays: a law of a million characters
 * asks for a child a million times, and this answers several times faster than a Map per node.
 */
export class Trie {
  #parents: Int32Array
  #units: Uint16Array
  #children: Int32Array
  #values: (string | undefined)[] = [undefined]
  #mask: number

  /** `capacity` is how many code units the phrases have together; an estimate above is fine. */
  constructor(capacity: number) {
    let size = 1024
    while (size < capacity * 2) size *= 2
    this.#parents = new Int32Array(size).fill(-1)
    this.#units = new Uint16Array(size)
    this.#children = new Int32Array(size)
    this.#mask = size - 1
  }

  /** Where the edge from `node` by `unit` is in the table, or where it would be put. */
  #slot(node: number, unit: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & this.#mask
    while (
      this.#parents[slot] !== -1 &&
      (this.#parents[slot] !== node || this.#units[slot] !== unit)
    ) {
      slot = (slot + 1) & this.#mask
    }
    return slot
  }

  /** Adds a phrase; one that is there already keeps its value, so what comes first wins. */
  add(phrase: string, value: string): void {
    let node = 0
    for (let index = 0; index < phrase.length; index++) {
      const unit = phrase.charCodeAt(index)
      const slot = this.#slot(node, unit)
      if (this.#parents[slot] === -1) {
        this.#parents[slot] = node
        this.#units[slot] = unit
        this.#children[slot] = this.#values.length
        this.#values.push(undefined)
      }
      node = this.#children[slot] ?? 0
    }
    this.#values[node] ??= value
  }

  /** The value of the longest phrase at `start` that ends at or before `limit`, or undefined. */
  longest(text: string, start: number, limit: number): string | undefined {
    let node = 0
    let found: string | undefined
    for (let index = start; index < limit; index++) {
      const slot = this.#slot(node, text.charCodeAt(index))
      if (this.#parents[slot] === -1) break
      node = this.#children[slot] ?? 0
      found = this.#values[node] ?? found
    }
    return found
  }
}
