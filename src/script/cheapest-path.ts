import type { Trie } from './trie.ts'

/** The input of a path: phrases, and the costs of these and of every single character. */
export interface Costs {
  phrases: Trie
  /** Cost of a single character, by code unit. */
  ofCharacter: Uint8Array
  /** The unit under which each code unit is looked up. */
  normal: Uint16Array
}

/** Phrase number of a step that is a single character. */
export const ALONE = -1

const FAR = 0x7fffffff

/**
 * Reads a text as the cheapest sequence of phrases and single characters.
 *
 * Time is linear in the length of the text: no phrase is longer than the longest of the dictionary,
 * and the text is processed in sections that no phrase crosses. Of two sequences of equal cost, the
 * one whose earlier phrases are longer is chosen.
 */
export class CheapestPath {
  readonly #costs: Costs
  #best = new Int32Array(256)
  #from = new Int32Array(256)
  #nodes = new Int32Array(256)
  /**
   * End offsets, from the start of the section, of the steps of the section read last, in reverse
   * order.
   */
  ends = new Int32Array(256)
  /** Number of steps of the section. */
  count = 0

  constructor(costs: Costs) {
    this.#costs = costs
  }

  /** The number of the phrase of a step that ends at `end`, or {@link ALONE}. */
  phrase(end: number): number {
    const node = this.#nodes[end] ?? 0
    return node === 0 ? ALONE : this.#costs.phrases.value(node)
  }

  /** Cost of the step that ends at `end`. */
  cost(end: number): number {
    return (this.#best[end] ?? 0) - (this.#best[this.#from[end] ?? 0] ?? 0)
  }

  /**
   * Reads from `start` to the first position that no phrase crosses, and returns it. The steps are
   * then in {@link ends}, {@link count} and {@link phrase}.
   */
  read(text: string, start: number, limit: number): number {
    const { phrases, ofCharacter, normal } = this.#costs
    let [best, from, nodes] = [this.#best, this.#from, this.#nodes]
    let reached = 0
    let at = 0
    best[0] = 0
    do {
      if (at + 64 > best.length) {
        this.#makeRoom()
        best = this.#best
        from = this.#from
        nodes = this.#nodes
      }
      const first = normal[text.charCodeAt(start + at)] ?? 0
      const base = best[at] ?? 0
      if (reached === at) best[++reached] = FAR
      const alone = base + (ofCharacter[first] ?? 0)
      if (alone <= (best[at + 1] ?? FAR)) {
        best[at + 1] = alone
        from[at + 1] = at
        nodes[at + 1] = 0
      }
      let node = phrases.first(first)
      for (let end = at + 1; node !== 0; end++) {
        const cost = phrases.cost(node)
        if (cost !== 0) {
          while (reached < end) best[++reached] = FAR
          if (base + cost <= (best[end] ?? FAR)) {
            best[end] = base + cost
            from[end] = at
            nodes[end] = node
          }
        }
        if (start + end >= limit) break
        node = phrases.next(node, normal[text.charCodeAt(start + end)] ?? 0)
      }
      at++
    } while (at < reached)
    this.#collect(at)
    return start + at
  }

  /** No phrase has more than 64 code units, so that there is always room for the next. */
  #makeRoom(): void {
    const larger = (array: Int32Array) => {
      const copy = new Int32Array(array.length * 2)
      copy.set(array)
      return copy
    }
    this.#best = larger(this.#best)
    this.#from = larger(this.#from)
    this.#nodes = larger(this.#nodes)
    this.ends = larger(this.ends)
  }

  #collect(length: number): void {
    let count = 0
    for (let end = length; end > 0; end = this.#from[end] ?? 0) this.ends[count++] = end
    this.count = count
  }
}

export interface Step {
  start: number
  end: number
  /** Number of the phrase, or {@link ALONE}. */
  phrase: number
  cost: number
}

/**
 * Calls `visit` for each step of the cheapest path; the path must not be used otherwise meanwhile.
 */
export function eachStep(
  path: CheapestPath,
  text: string,
  start: number,
  limit: number,
  visit: (step: Step) => void,
): void {
  let at = start
  while (at < limit) at = eachStepOfStretch(path, text, at, limit, visit)
}

/** The same up to the first position that no phrase crosses, which it returns. */
export function eachStepOfStretch(
  path: CheapestPath,
  text: string,
  stretch: number,
  limit: number,
  visit: (step: Step) => void,
): number {
  const next = path.read(text, stretch, limit)
  let at = stretch
  for (let step = path.count - 1; step >= 0; step--) {
    const end = path.ends[step] ?? 0
    visit({ start: at, end: stretch + end, phrase: path.phrase(end), cost: path.cost(end) })
    at = stretch + end
  }
  return next
}
