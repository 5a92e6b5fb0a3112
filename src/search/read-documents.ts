import { Spool } from '../cache/spool.ts'
import type { SearchDocument } from './document.ts'
import type { SearchIndexInput } from './index-input.ts'
import { type PreparedDocument, prepareDocument } from './prepare-document.ts'

/**
 * The documents of an index, each read once: what was not prepared before is prepared now, and its text set aside in
 * a file until it is written.
 */
export class ReadDocuments {
  readonly #input: SearchIndexInput
  readonly #spool: Spool<SearchDocument>
  readonly #numbers = new Map<number, number>()

  /** @param path - of the file, of which nothing is left behind */
  constructor(input: SearchIndexInput, path: string) {
    this.#input = input
    this.#spool = new Spool(path)
  }

  prepared(place: number): PreparedDocument {
    const known = this.#input.prepared?.(place)
    if (known) return known
    const document = this.#input.read(place)
    this.#numbers.set(place, this.#spool.add(JSON.stringify(document)))
    return prepareDocument(document, this.#input.script)
  }

  read(place: number): SearchDocument {
    const number = this.#numbers.get(place)
    return number === undefined ? this.#input.read(place) : this.#spool.read(number)
  }

  close(): void {
    this.#spool.close()
  }
}
