import { createHash } from 'node:crypto'

/** A document of a collection, as named in a duplicate. */
export interface Named {
  file: string
  title: string
}

/** A text that occurred before, whole or nearly. */
export interface Duplicate {
  file: string
  title: string
  /** The earlier document that is similar. */
  like: Named
  /** Share of the text in common, 0 to 1; 1 for the same text except spaces. */
  share: number
}

/** Characters per shingle, and number of shingles in a sketch: those with the smallest hashes. */
const SHINGLE = 8
const SKETCH = 64
/** From this share two texts are reported as nearly the same. */
const NEAR = 0.8
/** A shingle in this many texts does not distinguish them. */
const COMMON = 60

/**
 * Finds texts of a collection that are equal or nearly so. Each text is stored as the smallest
 * hashes of its shingles (bottom-k sketch): the share of common hashes estimates the share of
 * common shingles.
 */
export class NearDuplicates {
  private readonly texts: (Named & { sketch: readonly number[] })[] = []
  private readonly bySketch = new Map<number, number[]>()
  private readonly byWhole = new Map<string, number>()

  /** Adds a text; returns the most similar earlier one, or null. */
  add(named: Named, text: string): Duplicate | null {
    const plain = text.normalize('NFKC').replace(/\s+/g, '')
    const whole = createHash('sha256').update(plain).digest('base64')
    const same = this.byWhole.get(whole)
    const sketch = same === undefined ? sketchOf(plain) : []
    const found = same === undefined ? this.nearest(sketch) : { index: same, share: 1 }
    if (same === undefined) this.keep(named, whole, sketch)
    const like = found === null ? undefined : this.texts[found.index]
    if (found === null || like === undefined) return null
    const { file, title } = like
    return { ...named, like: { file, title }, share: found.share }
  }

  private keep(named: Named, whole: string, sketch: readonly number[]): void {
    const index = this.texts.length
    this.texts.push({ ...named, sketch })
    this.byWhole.set(whole, index)
    for (const hash of sketch) {
      const others = this.bySketch.get(hash) ?? []
      if (others.length < COMMON) others.push(index)
      this.bySketch.set(hash, others)
    }
  }

  private nearest(sketch: readonly number[]): { index: number; share: number } | null {
    const shared = new Map<number, number>()
    for (const hash of sketch)
      for (const index of this.bySketch.get(hash) ?? [])
        shared.set(index, (shared.get(index) ?? 0) + 1)
    let best: { index: number; share: number } | null = null
    for (const [index, count] of shared) {
      const share = count / Math.max(sketch.length, this.texts[index]?.sketch.length ?? 0, 1)
      if (share >= NEAR && share > (best?.share ?? 0)) best = { index, share }
    }
    return best
  }
}

/** The smallest hashes of a text's shingles; FNV-1a over UTF-16 units. */
function sketchOf(text: string): number[] {
  const hashes = new Uint32Array(Math.max(0, text.length - SHINGLE + 1))
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0x811c9dc5
    for (let i = at; i < at + SHINGLE; i += 1)
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    hashes[at] = hash
  }
  const smallest = new Set<number>()
  for (const hash of hashes.sort()) if (smallest.add(hash).size === SKETCH) break
  return [...smallest]
}
