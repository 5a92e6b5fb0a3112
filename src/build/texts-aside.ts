import { Spool } from '../cache/spool.ts'
import type { Document } from '../corpus/model.ts'
import type { SearchClause } from '../search/document.ts'
import { searchClauses } from '../view/search-document.ts'

/** What the search has of a document, as JSON in bytes of their own. */
export function textAside(document: Document): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(searchClauses(document)))
}

/**
 * What the search has of documents, made while their pages are: they are read and converted once for both.
 */
export class TextsAside {
  readonly #documents: ReadonlyMap<string, Document>
  readonly #spool: Spool<SearchClause[]>
  readonly #numbers = new Map<string, number>()

  /** @param path - of the file that they are set aside in */
  constructor(documents: readonly Document[], path: string) {
    this.#documents = new Map(documents.map((document) => [document.id, document]))
    this.#spool = new Spool(path)
  }

  /** Sets a document aside whose pages have just been made; other names are none of its business. */
  add(id: string): void {
    const document = this.#documents.get(id)
    if (document !== undefined) this.set(id, textAside(document))
  }

  /** Sets aside what was made of a document elsewhere. */
  set(id: string, text: Uint8Array): void {
    if (!this.#numbers.has(id)) this.#numbers.set(id, this.#spool.add(text))
  }

  get(id: string): SearchClause[] | null {
    const number = this.#numbers.get(id)
    return number === undefined ? null : this.#spool.read(number)
  }

  close(): void {
    this.#spool.close()
  }
}
