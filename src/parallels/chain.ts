import type { CommonBlock } from './common-blocks.ts'

/** Blocks that follow one another in both passages with only small gaps. */
export interface Chain {
  /** In the order of the first passage; no two overlap. */
  blocks: CommonBlock[]
  /** Blocks near the chain that have a different order in the second passage. */
  moved: CommonBlock[]
}

/** Most characters, in either passage, between two blocks of a chain. */
const WIDEST_GAP = 16
/** Cost of a gap, in quarters of a character: for opening it, and for each character in it. */
const GAP_OPEN = 2
const GAP_EACH = 1
/** How many predecessors are tried for a block. */
const LOOK_BACK = 120
/** Least weight of a block that counts as moved: three ordinary characters. */
const LEAST_MOVED = 12

/** Extracts chains of blocks one after the other, the heaviest first. */
export class Chains {
  readonly #blocks: readonly CommonBlock[]
  readonly #best: Int32Array
  /**
   * Predecessor of each block (-1 for none), and how far it overlaps the beginning of the block.
   */
  readonly #from: Int32Array
  readonly #cut: Int32Array
  readonly #used: Uint8Array
  readonly #order: Int32Array
  readonly #heavy: number[] = []
  #next = 0

  /**
   * @param blocks - sorted by position in the first passage
   * @param least - least weight of a chain
   */
  constructor(blocks: readonly CommonBlock[], least: number) {
    this.#blocks = blocks
    this.#best = new Int32Array(blocks.length)
    this.#from = new Int32Array(blocks.length).fill(-1)
    this.#cut = new Int32Array(blocks.length)
    this.#used = new Uint8Array(blocks.length)
    const best = this.#best
    const ends: number[] = []
    for (const [index, { weight }] of blocks.entries()) {
      this.#reach(index)
      if ((best[index] ?? 0) >= least) ends.push(index)
      if (weight >= LEAST_MOVED) this.#heavy.push(index)
    }
    this.#order = Int32Array.from(ends)
    this.#order.sort((x, y) => (best[y] ?? 0) - (best[x] ?? 0) || x - y)
  }

  /** Finds the best path to a block: the weight of all its blocks minus the cost of gaps. */
  #reach(index: number): void {
    const block = this.#blocks[index]
    if (!block) return
    let [best, from, bestCut] = [block.weight, -1, 0]
    const last = Math.max(0, index - LOOK_BACK)
    for (let other = index - 1; other >= last; other--) {
      const before = this.#blocks[other]
      if (!before) continue
      const overA = before.a + before.length - block.a
      const overB = before.b + before.length - block.b
      if (overA < -WIDEST_GAP || overB < -WIDEST_GAP) continue
      const cut = Math.max(overA, overB, 0)
      if (cut > block.length - 2) continue
      const gaps = cut - overA + (cut - overB)
      const gain = weightBehind(block, cut) - (gaps === 0 ? 0 : GAP_OPEN + GAP_EACH * gaps)
      const sum = (this.#best[other] ?? 0) + gain
      if (sum <= best) continue
      best = sum
      from = other
      bestCut = cut
    }
    this.#best[index] = best
    this.#from[index] = from
    this.#cut[index] = bestCut
  }

  /** The heaviest chain of blocks not yet used by another; null when none is heavy enough. */
  take(): Chain | null {
    for (; this.#next < this.#order.length; this.#next++) {
      const top = this.#order[this.#next] ?? 0
      if (this.#used[top]) continue
      const blocks: CommonBlock[] = []
      for (let index = top; index >= 0 && !this.#used[index]; index = this.#from[index] ?? -1) {
        const block = this.#blocks[index]
        if (block) blocks.push(shorten(block, this.#cut[index] ?? 0))
        this.#used[index] = 1
      }
      return { blocks: blocks.reverse(), moved: [] }
    }
    return null
  }

  /** Blocks heavy enough to count as moved, unused by any chain and not covered by a match. */
  free(): CommonBlock[] {
    const free: CommonBlock[] = []
    for (const index of this.#heavy) {
      const block = this.#blocks[index]
      if (block && !this.#used[index]) free.push(block)
    }
    return free
  }

  /** Excludes blocks from all further chains. */
  drop(isCovered: (block: CommonBlock) => boolean): void {
    for (const [index, block] of this.#blocks.entries())
      if (!this.#used[index] && isCovered(block)) this.#used[index] = 1
  }
}

function weightBehind({ weight, length }: CommonBlock, cut: number): number {
  return cut === 0 ? weight : Math.ceil((weight * (length - cut)) / length)
}

function shorten(block: CommonBlock, cut: number): CommonBlock {
  if (cut === 0) return block
  const { a, b, length } = block
  return { a: a + cut, b: b + cut, length: length - cut, weight: weightBehind(block, cut) }
}

/** The chain, with blocks added that are inside or close to it in a different order. */
export function addMoved(chain: Chain, free: CommonBlock[]): Chain {
  if (free.length === 0) return chain
  free.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  const taken = [...chain.blocks]
  const moved: CommonBlock[] = []
  let hull = hullOf(taken)
  for (const block of free) {
    if (!isNear(block, hull) || taken.some((other) => overlaps(block, other))) continue
    taken.push(block)
    moved.push(block)
    hull = hullOf(taken)
  }
  return { blocks: chain.blocks, moved: moved.sort((x, y) => x.a - y.a) }
}

/** The ranges that the blocks span in both passages; ends are exclusive. */
export function hullOf(blocks: readonly CommonBlock[]) {
  let [aStart, aEnd, bStart, bEnd] = [Infinity, 0, Infinity, 0]
  for (const { a, b, length } of blocks) {
    aStart = Math.min(aStart, a)
    aEnd = Math.max(aEnd, a + length)
    bStart = Math.min(bStart, b)
    bEnd = Math.max(bEnd, b + length)
  }
  return { aStart, aEnd, bStart, bEnd }
}

export type Hull = ReturnType<typeof hullOf>

/** Farthest distance of a moved block from its chain; a farther one belongs to another sentence. */
const NEAR = 10

function isNear({ a, b, length }: CommonBlock, { aStart, aEnd, bStart, bEnd }: Hull): boolean {
  return (
    a + length >= aStart - NEAR &&
    a <= aEnd + NEAR &&
    b + length >= bStart - NEAR &&
    b <= bEnd + NEAR
  )
}

function overlaps(x: CommonBlock, y: CommonBlock): boolean {
  return (
    (x.a < y.a + y.length && y.a < x.a + x.length) || (x.b < y.b + y.length && y.b < x.b + x.length)
  )
}
