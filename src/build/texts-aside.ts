import { deserialize, serialize } from 'node:v8'
import { Spool } from '../cache/spool.ts'
import type { Document } from '../corpus/model.ts'
import type { SearchClause } from '../search/document.ts'
import { type PreparedDocument, prepareDocument } from '../search/prepare-document.ts'
import { publishedScript, searchDocument } from '../view/search-document.ts'

/** The search clauses of a document as JSON, and its index data, in separate buffers. */
export interface TextAside {
  clauses: Uint8Array<ArrayBuffer>
  prepared: Uint8Array<ArrayBuffer>
}

export function textAside(document: Document): TextAside {
  const searched = searchDocument(document)
  const json = JSON.stringify(searched.clauses)
  return {
    clauses: new TextEncoder().encode(json),
    prepared: new Uint8Array(serialize(prepareDocument(searched, publishedScript(), json))),
  }
}

/**
 * Stores the search clauses of documents, prepared while their pages are rendered: documents are
 * read and converted once for both.
 */
export class TextsAside {
  readonly #documents: ReadonlyMap<string, Document>
  readonly #spool: Spool<SearchClause[]>
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
    const number = this.#numbers.get(id)
    return number === undefined ? null : this.#spool.read(number)
  }

  prepared(id: string): PreparedDocument | null {
    const number = this.#numbers.get(id)
    return number === undefined
      ? null
      : (deserialize(this.#spool.readBytes(number + 1)) as PreparedDocument)
  }

  close(): void {
    this.#spool.close()
  }
}
