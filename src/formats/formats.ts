import { writeAkn } from './akn/write-akn.ts'
import { writeEpub } from './epub/epub.ts'
import type { Exported } from './exported.ts'
import { writeMarkdown } from './markdown.ts'
import { writePlainText } from './plain-text.ts'
import { writeJson } from './write-json.ts'

/** An output format: one module each, all based on the same model. */
export interface TextFormat {
  /** Suffix of its files, without the dot. */
  id: string
  /** Media type, with charset. */
  type: string
  /** Whether it is also available for single clauses. */
  clauses: boolean
  write: (exported: Exported) => string | Uint8Array | Promise<Uint8Array>
}

/** Every format that a text can be exported to. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  { id: 'txt', type: 'text/plain; charset=utf-8', clauses: true, write: writePlainText },
  { id: 'md', type: 'text/markdown; charset=utf-8', clauses: true, write: writeMarkdown },
  { id: 'json', type: 'application/json; charset=utf-8', clauses: true, write: writeJson },
  { id: 'xml', type: 'application/akn+xml; charset=utf-8', clauses: true, write: writeAkn },
  { id: 'epub', type: 'application/epub+zip', clauses: false, write: writeEpub },
  {
    id: 'pdf',
    type: 'application/pdf',
    clauses: false,
    // Loaded on demand: the writer is large, and most sites have no PDF.
    write: async (exported) => (await import('./pdf/pdf.ts')).writePdf(exported),
  },
]
