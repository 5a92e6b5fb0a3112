/** A text whose grams are counted. */
export interface GramText {
  folded: string
  /** Which clause of the document it is a text of, from 0; those of one clause stand side by side. */
  clause: number
  /** Whether it stands outside the clauses. */
  isPart: boolean
  /** Scripts that it is the folded text in: {@link HANT}, {@link HANS}, or both added. */
  scripts: number
}

export const HANT = 1
export const HANS = 2

/** A document as its grams are counted. */
export interface GramDocument {
  texts: readonly GramText[]
  /** What reading it takes, in bytes. */
  size: number
}

/** The texts of many documents one behind the other, a unit of 0 after each. */
export interface GramLayout {
  units: Uint16Array
  /** Of each text: where it ends, its document, its clause counted through all documents, and its kind. */
  ends: Int32Array
  documents: Int32Array
  clauses: Int32Array
  isPart: Uint8Array
  scripts: Uint8Array
  /** Number of the first clause of each document; one more for all. */
  firsts: Int32Array
  /** Of each clause whether it has several texts. */
  isDouble: Uint8Array
  sizes: readonly number[]
}

/** Lays out the texts of documents for counting. */
export function layOut(documents: Iterable<GramDocument>): GramLayout {
  const layouts = new LayoutBuilder()
  for (const document of documents) layouts.add(document)
  return layouts.build()
}

/** Lays out texts document by document, none of which is held. */
export class LayoutBuilder {
  #units = new Uint16Array(1 << 16)
  #used = 0
  readonly #ends: number[] = []
  readonly #documents: number[] = []
  readonly #clauses: number[] = []
  readonly #isPart: number[] = []
  readonly #scripts: number[] = []
  readonly #firsts = [0]
  /** Of each clause how many texts it has. */
  readonly #seen: number[] = []
  readonly #sizes: number[] = []

  add({ texts, size }: GramDocument): void {
    const first = this.#firsts.at(-1) ?? 0
    let most = -1
    for (const { folded, clause, isPart, scripts } of texts) {
      this.#write(folded)
      this.#ends.push(this.#used++)
      this.#documents.push(this.#sizes.length)
      this.#clauses.push(first + clause)
      this.#isPart.push(isPart ? 1 : 0)
      this.#scripts.push(scripts)
      this.#seen[first + clause] = (this.#seen[first + clause] ?? 0) + 1
      most = Math.max(most, clause)
    }
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

  /** A text and room for the unit after it. */
  #write(text: string): void {
    const least = this.#used + text.length + 1
    if (least > this.#units.length) {
      const units = new Uint16Array(Math.max(least, 2 * this.#units.length))
      units.set(this.#units)
      this.#units = units
    }
    for (let index = 0; index < text.length; index++)
      this.#units[this.#used++] = text.charCodeAt(index)
  }
}

/** The gram of a length at an offset. */
export function gramAt({ units }: GramLayout, offset: number, length: number): string {
  return String.fromCharCode(...units.subarray(offset, offset + length))
}
