/** How close a passage is to a text, and where the closest part ends. */
export interface NearestEnd {
  /** Fewest single-unit edits that turn the passage into a part of the text. */
  distance: number
  /** End of the first such part, in UTF-16 code units of the text. */
  end: number
}

const WORD = 32
const TOP = 1 << 31

/** A passage, prepared for comparison with many texts. */
export interface Pattern {
  length: number
  /** For each code unit of the passage, a bit set of its positions, 32 per number. */
  places: ReadonlyMap<number, Int32Array>
}

export function patternOf(passage: string): Pattern {
  const words = Math.ceil(passage.length / WORD)
  const places = new Map<number, Int32Array>()
  for (let at = 0; at < passage.length; at++) {
    const unit = passage.charCodeAt(at)
    const bits = places.get(unit) ?? new Int32Array(words)
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31))
    places.set(unit, bits)
  }
  return { length: passage.length, places }
}

/**
 * The part of a text that is closest to a passage, by the bit-parallel algorithm of Myers (1999) in
 * blocks (Hyyrö 2003): it computes 32 cells of a column at a time, so that dozens of texts cost as
 * much as one alignment. The bits of `up` and `down` mark the rows of a column where the distance
 * grows or falls by one.
 */
export function nearestEnd({ length, places }: Pattern, text: string): NearestEnd {
  const words = Math.ceil(length / WORD)
  const none = new Int32Array(words)
  const up = new Int32Array(words).fill(-1)
  const down = new Int32Array(words)
  const lastBit = 1 << ((length - 1) & 31)
  let [score, best] = [length, { distance: length, end: 0 }]
  for (let column = 0; column < text.length; column++) {
    const same = places.get(text.charCodeAt(column)) ?? none
    let carry = 0
    for (let word = 0; word < words; word++) {
      const bit = word === words - 1 ? lastBit : TOP
      carry = step(word, (same[word] ?? 0) | 0, carry, bit, up, down)
    }
    score += carry
    if (score < best.distance) best = { distance: score, end: column + 1 }
  }
  return best
}

/**
 * Computes one word of a column; the carry into it from above and out of it below is -1, 0 or 1.
 */
function step(
  word: number,
  same: number,
  carry: number,
  bit: number,
  up: Int32Array,
  down: Int32Array,
): number {
  const [above, below] = [up[word] ?? 0, down[word] ?? 0]
  const reached = same | below
  const equal = carry < 0 ? same | 1 : same
  const across = ((((equal & above) + above) | 0) ^ above) | equal
  let grows = below | ~(across | above)
  let falls = above & across
  const out = (grows & bit) !== 0 ? 1 : (falls & bit) !== 0 ? -1 : 0
  grows = (grows << 1) | (carry > 0 ? 1 : 0)
  falls = (falls << 1) | (carry < 0 ? 1 : 0)
  up[word] = falls | ~(reached | grows)
  down[word] = grows & reached
  return out
}
