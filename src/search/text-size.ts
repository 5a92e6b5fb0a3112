import { gzipSync } from 'node:zlib'
import type { SearchScript } from './document.ts'
import { SIZE_UNIT } from './manifest.ts'
import { type TextSource, textFile } from './text-file.ts'

/**
 * Compressed size of a document's text in transfer, in bytes, as in the manifest: the index and its
 * reader must agree on what is above a limit. Measured for the published script alone, which does
 * not depend on other documents; the patch for the other script adds a few per cent.
 */
export function textSize(document: TextSource, published: SearchScript): number {
  const { length } = gzipSync(JSON.stringify(textFile(document, published, '')))
  return roundedSize(length)
}

/**
 * Rounds a size up, by less than an eighth. Frequency depends on sizes, so a corrected character,
 * which hardly ever changes the rounded size, leaves the index of a large corpus as it was.
 */
export function roundedSize(bytes: number): number {
  const units = Math.ceil(bytes / SIZE_UNIT)
  const step = 2 ** Math.max(0, Math.floor(Math.log2(units)) - 3)
  return Math.ceil(units / step) * step * SIZE_UNIT
}
