import { promisify } from 'node:util'
import { gzipSync, gzip as inThread } from 'node:zlib'

/** Place of the byte that says on which system a file was made (RFC 1952, 2.3.1), and the value for none. */
const SYSTEM = 9
const UNKNOWN = 255

/** A text as gzip: the same bytes on every system, without a time. */
export function gzip(text: string): Uint8Array {
  return withoutSystem(gzipSync(text))
}

const compress = promisify<string, Buffer>(inThread)

/** The same, compressed while others work. */
export async function gzipBeside(text: string): Promise<Uint8Array> {
  return withoutSystem(await compress(text))
}

function withoutSystem(compressed: Buffer): Uint8Array {
  const bytes = new Uint8Array(compressed)
  bytes[SYSTEM] = UNKNOWN
  return bytes
}
