import { Spool } from '../cache/spool.ts'
import type { Document } from '../corpus/model.ts'
import type { SearchClause } from '../search/document.ts'
import { type PreparedDocument, prepareDocument } from '../search/prepare-document.ts'
import { publishedScript, searchDocument } from '../view/search-document.ts'

/** The search clauses of a document, and its index data, as JSON in separate buffers. */
export interface TextAside {
  clauses: Uint8Array<ArrayBuffer>
  prepared: Uint8Array<ArrayBuffer>
}

export function textAside(document: Document): TextAside {
  const searched = searchDocument(document)
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  return {
    clauses: bytes(searched.clauses),
    prepared: bytes(prepareDocument(searched, publishedScript())),
  }
}

/**
 * Stores the search clauses of documents, prepared while their pages are rendered: documents are
 * read and converted once for both.
 */
export class TextsAside {
  readonly #documents: ReadonlyMap<string, Document>
  readonly #spool: Spool<SearchClause[] | PreparedDocument>
  /** Number of the clauses by document id; the index data has the next number. */
  readonly #numbers = new Map<string, number>()

  /** @param path - path of the temporary file */
  constructor(documents: readonly Document[], path: string) {
    this.#documents = new Map(documents.map((document) => [document.id, document]))
    this.#spool = new Spool(path)
  }

  /**
   * Stores the search clauses of a document whose pages have just been rendered; ignores other
   * names.
   */
  add(id: string): void {
    const document = this.#documents.get(id)
    if (document !== undefined) this.set(id, textAside(document))
  }

  /** Stores the search clauses of a document prepared elsewhere. */
  set(id: string, { clauses, prepared }: TextAside): void {
    if (this.#numbers.has(id)) return
    this.#numbers.set(id, this.#spool.add(clauses))
    this.#spool.add(prepared)
  }

  text(id: string): SearchClause[] | null {
    return this.#read(id, 0) as SearchClause[] | null
  }

  prepared(id: string): PreparedDocument | null {
    return this.#read(id, 1) as PreparedDocument | null
  }

  #read(id: string, nth: number) {
    const number = this.#numbers.get(id)
    return number === undefined ? null : this.#spool.read(number + nth)
  }

  close(): void {
    this.#spool.close()
  }
}
