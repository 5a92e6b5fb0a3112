import { gzipSync } from 'node:zlib'

/** Place of the byte that says on which system a file was made (RFC 1952, 2.3.1), and the value for none. */
const SYSTEM = 9
const UNKNOWN = 255

/** A text as gzip: the same bytes on every system, without a time. */
export function gzip(text: string): Uint8Array {
  const bytes = new Uint8Array(gzipSync(text))
  bytes[SYSTEM] = UNKNOWN
  return bytes
}
