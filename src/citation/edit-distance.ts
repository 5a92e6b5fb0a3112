/** How near a passage comes to a text, and where the nearest stretch ends. */
export interface NearestEnd {
  /** Fewest single-unit changes that make a stretch of the text out of the passage. */
  distance: number
  /** End of the first such stretch, in UTF-16 code units of the text. */
  end: number
}

const WORD = 32
const TOP = 1 << 31

/** A passage, made ready to be laid on many texts. */
export interface Pattern {
  length: number
  /** For each unit of the passage, the places where it has it: a bit for each, 32 to a number. */
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
 * The stretch of a text that a passage is nearest to, by the bit-parallel algorithm of Myers (1999) in blocks
 * (Hyyrö 2003): 32 cells of a column at a time, so that dozens of texts are looked at for the price of one
 * alignment. `up` and `down` are the places of a column where the distance grows or falls by one.
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

/** One word of a column; what comes in above it and goes out below it is -1, 0 or 1. */
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
