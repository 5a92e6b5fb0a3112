/** A text whose n-grams are counted. */
export interface GramText {
  folded: string
  /** Index of its clause in the document, from 0; the texts of one clause are consecutive. */
  clause: number
  /** Whether it is outside the clauses. */
  isPart: boolean
  /** Scripts in which this is the folded text: {@link HANT}, {@link HANS}, or their sum. */
  scripts: number
}

export const HANT = 1
export const HANS = 2

/** The texts of a document in arrays, so that they can be stored and read without being parsed. */
export interface PackedTexts {
  /** The folded texts, with a unit of 0 after each. */
  units: Uint16Array
  /** For each text, what {@link GramText} has. */
  lengths: Int32Array
  clauses: Int32Array
  isPart: Uint8Array
  scripts: Uint8Array
}

export function packTexts(texts: readonly GramText[]): PackedTexts {
  const lengths = Int32Array.from(texts, ({ folded }) => folded.length)
  const units = new Uint16Array(lengths.reduce((sum, length) => sum + length + 1, 0))
  let used = 0
  for (const { folded } of texts) {
    for (let at = 0; at < folded.length; at++) units[used + at] = folded.charCodeAt(at)
    used += folded.length + 1
  }
  return {
    ...{ units, lengths },
    clauses: Int32Array.from(texts, ({ clause }) => clause),
    isPart: Uint8Array.from(texts, ({ isPart }) => Number(isPart)),
    scripts: Uint8Array.from(texts, ({ scripts }) => scripts),
  }
}

/** A document whose n-grams are counted. */
export interface GramDocument {
  texts: readonly GramText[]
  /** Bytes to load in order to read it. */
  size: number
}

/** The texts of many documents, concatenated, with a unit of 0 after each. */
export interface GramLayout {
  units: Uint16Array
  /**
   * For each text: its end, its document, its clause numbered across all documents, and its kind.
   */
  ends: Int32Array
  documents: Int32Array
  clauses: Int32Array
  isPart: Uint8Array
  scripts: Uint8Array
  /** Number of the first clause of each document, and the total. */
  firsts: Int32Array
  /** For each clause, whether it has several texts. */
  isDouble: Uint8Array
  sizes: readonly number[]
}

/** Lays out the texts of documents for counting. */
export function layOut(documents: Iterable<GramDocument>): GramLayout {
  const layouts = new LayoutBuilder()
  for (const { texts, size } of documents) layouts.add(packTexts(texts), size)
  return layouts.build()
}

/** Lays out texts document by document, without keeping the documents. */
export class LayoutBuilder {
  #units = new Uint16Array(1 << 16)
  #used = 0
  readonly #ends: number[] = []
  readonly #documents: number[] = []
  readonly #clauses: number[] = []
  readonly #isPart: number[] = []
  readonly #scripts: number[] = []
  readonly #firsts = [0]
  /** For each clause, how many texts it has. */
  readonly #seen: number[] = []
  readonly #sizes: number[] = []

  /** @param size - bytes to load in order to read the document */
  add({ units, lengths, clauses, isPart, scripts }: PackedTexts, size: number): void {
    const first = this.#firsts.at(-1) ?? 0
    let most = -1
    let end = this.#used
    for (const [text, length] of lengths.entries()) {
      const clause = clauses[text] ?? 0
      end += length
      this.#ends.push(end++)
      this.#documents.push(this.#sizes.length)
      this.#clauses.push(first + clause)
      this.#isPart.push(isPart[text] ?? 0)
      this.#scripts.push(scripts[text] ?? 0)
      this.#seen[first + clause] = (this.#seen[first + clause] ?? 0) + 1
      most = Math.max(most, clause)
    }
    this.#write(units)
    this.#firsts.push(first + most + 1)
    this.#sizes.push(size)
  }

  build(): GramLayout {
    return {
      units: this.#units.subarray(0, this.#used),
      ends: Int32Array.from(this.#ends),
      documents: Int32Array.from(this.#documents),
      clauses: Int32Array.from(this.#clauses),
      isPart: Uint8Array.from(this.#isPart),
      scripts: Uint8Array.from(this.#scripts),
      firsts: Int32Array.from(this.#firsts),
      isDouble: Uint8Array.from(this.#seen, (count) => ((count ?? 0) > 1 ? 1 : 0)),
      sizes: this.#sizes,
    }
  }

  #write(units: Uint16Array): void {
    const least = this.#used + units.length
    if (least > this.#units.length) {
      const longer = new Uint16Array(Math.max(least, 2 * this.#units.length))
      longer.set(this.#units)
      this.#units = longer
    }
    this.#units.set(units, this.#used)
    this.#used = least
  }
}

/** The n-gram of a given length at an offset. */
export function gramAt({ units }: GramLayout, offset: number, length: number): string {
  return String.fromCharCode(...units.subarray(offset, offset + length))
}
