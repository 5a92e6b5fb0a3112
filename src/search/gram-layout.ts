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
export function layOut(documents: readonly GramDocument[]): GramLayout {
  const texts = documents.flatMap((document) => document.texts)
  const units = new Uint16Array(texts.reduce((sum, { folded }) => sum + folded.length + 1, 0))
  const numbers = () => new Int32Array(texts.length)
  const layout: GramLayout = {
    ...{ units, ends: numbers(), documents: numbers(), clauses: numbers() },
    isPart: new Uint8Array(texts.length),
    scripts: new Uint8Array(texts.length),
    firsts: new Int32Array(documents.length + 1),
    isDouble: new Uint8Array(0),
    sizes: documents.map(({ size }) => size),
  }
  let at = 0
  let nth = 0
  let clauses = 0
  const seen: number[] = []
  for (const [document, one] of documents.entries()) {
    let most = -1
    for (const { folded, clause, isPart, scripts } of one.texts) {
      for (let index = 0; index < folded.length; index++) units[at++] = folded.charCodeAt(index)
      layout.ends[nth] = at++
      layout.documents[nth] = document
      layout.clauses[nth] = clauses + clause
      layout.isPart[nth] = isPart ? 1 : 0
      layout.scripts[nth] = scripts
      seen[clauses + clause] = (seen[clauses + clause] ?? 0) + 1
      most = Math.max(most, clause)
      nth++
    }
    clauses += most + 1
    layout.firsts[document + 1] = clauses
  }
  return { ...layout, isDouble: Uint8Array.from(seen, (count) => ((count ?? 0) > 1 ? 1 : 0)) }
}

/** The gram of a length at an offset. */
export function gramAt({ units }: GramLayout, offset: number, length: number): string {
  return String.fromCharCode(...units.subarray(offset, offset + length))
}
