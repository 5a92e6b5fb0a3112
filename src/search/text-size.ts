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
  return roundedSize(length)
}

/**
 * A size rounded up to one of few: by less than an eighth. What is frequent follows from sizes, so a corrected
 * character, which hardly ever changes the rounded one, leaves the index of a large corpus what it was.
 */
export function roundedSize(bytes: number): number {
  const units = Math.ceil(bytes / SIZE_UNIT)
  const step = 2 ** Math.max(0, Math.floor(Math.log2(units)) - 3)
  return Math.ceil(units / step) * step * SIZE_UNIT
}
