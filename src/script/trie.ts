const UNIT_BITS = 13
const MOST_NODES = 2 ** (31 - UNIT_BITS)

/**
 * Phrases over UTF-16 code units, each with a number and a cost.
 *
 * The first unit is looked up in a table; the other nodes are in one open-addressing hash table in
 * a typed array, with the key next to the child: a law of a million characters needs a million
 * lookups, and this is several times faster than a Map per node. Units that occur are numbered, so
 * that node and unit fit one integer.
 */
export class Trie {
  readonly #ids = new Uint16Array(0x10000)
  #known = 0
  readonly #first = new Int32Array(0x10000)
  readonly #table: Int32Array
  readonly #mask: number
  readonly #values: Int32Array
  readonly #costs: Uint8Array
  #size = 1

  /** `capacity` is the total number of code units of the phrases; a higher estimate is fine. */
  constructor(capacity: number) {
    let size = 1024
    while (size < capacity) size *= 2
    this.#table = new Int32Array(size * 2)
    this.#values = new Int32Array(capacity + 2).fill(-1)
    this.#costs = new Uint8Array(capacity + 2)
    this.#mask = size - 1
  }

  /** Index of the edge with a key in the table, or the index at which to insert it. */
  #slot(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask
    while (this.#table[slot * 2] !== key && this.#table[slot * 2] !== 0) {
      slot = (slot + 1) & this.#mask
    }
    return slot * 2
  }

  #grow(node: number, unit: number): number {
    if (node === 0) {
      if (this.#first[unit] === 0) this.#first[unit] = this.#size++
      return this.#first[unit] ?? 0
    }
    if (this.#ids[unit] === 0) this.#ids[unit] = ++this.#known
    const slot = this.#slot((node << UNIT_BITS) | (this.#ids[unit] ?? 0))
    if (this.#table[slot] === 0) {
      this.#table[slot] = (node << UNIT_BITS) | (this.#ids[unit] ?? 0)
      this.#table[slot + 1] = this.#size++
    }
    return this.#table[slot + 1] ?? 0
  }

  /** Adds a phrase; an existing one keeps its number, so the first one takes precedence. */
  add(phrase: string, value: number, cost: number): void {
    let node = 0
    for (let index = 0; index < phrase.length; index++) {
      node = this.#grow(node, phrase.charCodeAt(index))
    }
    if (this.#size >= MOST_NODES || this.#known >> UNIT_BITS > 0) {
      throw new Error(`too many phrases for one trie (${this.#size} nodes, ${this.#known} units)`)
    }
    if (this.#values[node] !== -1) return
    this.#values[node] = value
    this.#costs[node] = cost
  }

  /** The node of the phrases that begin with a unit, or 0. */
  first(unit: number): number {
    return this.#first[unit] ?? 0
  }

  /** The node that `unit` leads to from `node`, or 0 if no phrase continues that way. */
  next(node: number, unit: number): number {
    const id = this.#ids[unit] ?? 0
    if (id === 0) return 0
    const key = (node << UNIT_BITS) | id
    const table = this.#table
    const mixed = Math.imul(key, 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask
    for (;;) {
      const found = table[slot * 2]
      if (found === key) return table[slot * 2 + 1] ?? 0
      if (found === 0) return 0
      slot = (slot + 1) & this.#mask
    }
  }

  /** The number of the phrase that ends at a node, or -1. */
  value(node: number): number {
    return this.#values[node] ?? -1
  }

  /** The cost of the phrase that ends at a node; 0 if none ends there. */
  cost(node: number): number {
    return this.#costs[node] ?? 0
  }
}
