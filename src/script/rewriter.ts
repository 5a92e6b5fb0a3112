import { Trie } from './trie.ts'

/** What is replaced by what; both sides have the same number of UTF-16 code units. */
export type Pair = readonly [source: string, target: string]

/** Who decided a stretch of text: our dictionary, the stock one, or the table of characters. */
export type Layer = 'policy' | 'stock' | 'default'

export interface Span {
  start: number
  end: number
  target: string
  layer: Layer
}

export interface RewriterLayers {
  /** Phrases that win over everything that overlaps them. */
  policy: readonly Pair[]
  /** Phrases of the stock dictionary. */
  stock: readonly Pair[]
  /** Character by character. */
  characters: readonly Pair[]
}

const POLICY = 1
const STOCK = 2

function isBmp(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0xd800 && unit <= 0xdfff) return false
  }
  return true
}

/** True where a pair can be used: nothing outside the BMP, and no change of length. */
export function isUsable([source, target]: Pair): boolean {
  return source.length === target.length && isBmp(source) && isBmp(target)
}

/**
 * One pass over a text that replaces phrases and characters, unit for unit.
 *
 * A policy phrase is matched before anything else and is never cut by a stock phrase that begins
 * earlier: greedy matching from the left alone reads 生产制度 as 产制 + 度. Pairs that would change
 * the number of code units are left out, so every offset into the text stays true after conversion.
 */
export class Rewriter {
  readonly #characters = new Uint16Array(0x10000)
  readonly #starts = new Uint8Array(0x10000)
  readonly #policy: Trie
  readonly #stock: Trie

  constructor(layers: RewriterLayers) {
    for (let unit = 0; unit < 0x10000; unit++) this.#characters[unit] = unit
    for (const [source, target] of layers.characters.filter(isUsable).toReversed()) {
      this.#characters[source.charCodeAt(0)] = target.charCodeAt(0)
    }
    this.#policy = this.#load(layers.policy, POLICY)
    this.#stock = this.#load(layers.stock, STOCK)
  }

  #load(pairs: readonly Pair[], flag: number): Trie {
    const usable = pairs.filter(isUsable)
    const trie = new Trie(usable.reduce((units, [source]) => units + source.length, 0))
    for (const [source, target] of usable) {
      trie.add(source, target)
      const unit = source.charCodeAt(0)
      this.#starts[unit] = (this.#starts[unit] ?? 0) | flag
    }
    return trie
  }

  /** The longest policy phrase at `start`. */
  #policyAt(text: string, start: number, limit: number): string | undefined {
    const flags = this.#starts[text.charCodeAt(start)] ?? 0
    return (flags & POLICY) === 0 ? undefined : this.#policy.longest(text, start, limit)
  }

  /**
   * Where a policy phrase begins inside a stock phrase and reads it otherwise, or runs over its
   * end: the stock phrase may not go on from there. The end of the stock phrase where none does.
   */
  #firstObjection(text: string, start: number, stock: string, limit: number): number {
    const end = start + stock.length
    for (let index = start + 1; index < end; index++) {
      const policy = this.#policyAt(text, index, limit)
      if (policy !== undefined && !stock.startsWith(policy, index - start)) return index
    }
    return end
  }

  /** The phrase that is read at `start`, or undefined where the character stands alone. */
  #phrase(text: string, start: number, limit: number): Span | undefined {
    const policy = this.#policyAt(text, start, limit)
    const flags = this.#starts[text.charCodeAt(start)] ?? 0
    let stock = (flags & STOCK) === 0 ? undefined : this.#stock.longest(text, start, limit)
    if (stock !== undefined) {
      const end = this.#firstObjection(text, start, stock, limit)
      if (end < start + stock.length) stock = this.#stock.longest(text, start, end)
    }
    if (policy !== undefined && (stock === undefined || !stock.startsWith(policy))) {
      return { start, end: start + policy.length, target: policy, layer: 'policy' }
    }
    return stock === undefined
      ? undefined
      : { start, end: start + stock.length, target: stock, layer: 'stock' }
  }

  /** Writes the conversion of `text` from `start` to `limit` into `output`, at the same offsets. */
  rewrite(text: string, output: Uint16Array, start = 0, limit = text.length): void {
    let index = start
    while (index < limit) {
      const unit = text.charCodeAt(index)
      const phrase = this.#starts[unit] === 0 ? undefined : this.#phrase(text, index, limit)
      if (phrase === undefined) {
        output[index++] = this.#characters[unit] ?? unit
      } else {
        for (let at = 0; at < phrase.target.length; at++) {
          output[index++] = phrase.target.charCodeAt(at)
        }
      }
    }
  }

  /** The same conversion as a list of what was read as one, and who decided it. */
  spans(text: string, start = 0, limit = text.length): Span[] {
    const spans: Span[] = []
    let index = start
    while (index < limit) {
      const unit = text.charCodeAt(index)
      const phrase = this.#phrase(text, index, limit)
      spans.push(
        phrase ?? {
          start: index,
          end: index + 1,
          target: String.fromCharCode(this.#characters[unit] ?? unit),
          layer: 'default',
        },
      )
      index = spans.at(-1)?.end ?? limit
    }
    return spans
  }
}
