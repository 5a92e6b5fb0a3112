import { textHash } from '../citation/clause-text.ts'
import { clausesById } from '../corpus/clause-index.ts'
import type { Document } from '../corpus/model.ts'

/**
 * Returns the SHA-256 of the published text of a clause by its id, and of the whole document for
 * null.
 */
export function hashesOf(document: Document): (clause: string | null) => string {
  return (id) => {
    if (id === null) return textHash(document, null)
    const clause = clausesById(document).get(id)
    if (!clause) throw new Error(`no clause ${id} in ${document.id}`)
    return textHash(document, clause)
  }
}
