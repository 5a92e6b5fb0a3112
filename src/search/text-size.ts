import { gzipSync } from 'node:zlib'
import type { SearchDocument, SearchScript } from './document.ts'
import { SIZE_UNIT } from './manifest.ts'
import { textFile } from './text-file.ts'

/**
 * Bytes that a document's text takes on its way, compressed, as the manifest has them: the index and its
 * reader must agree on what is above a limit. Measured of the published script alone, which does not
 * depend on other documents; the patch for the other script is a few per cent.
 */
export function textSize(document: SearchDocument, published: SearchScript): number {
  const { length } = gzipSync(JSON.stringify(textFile(document, published, '')))
  return Math.ceil(length / SIZE_UNIT) * SIZE_UNIT
}
