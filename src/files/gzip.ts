import { promisify } from 'node:util'
import { constants, gzipSync, gzip as inThread, type ZlibOptions } from 'node:zlib'

/** Place of the byte that says on which system a file was made (RFC 1952, 2.3.1), and the value for none. */
const SYSTEM = 9
const UNKNOWN = 255

/** A text as gzip: the same bytes on every system, without a time. */
export function gzip(text: string): Uint8Array {
  return withoutSystem(gzipSync(text))
}

const compress = promisify<string, ZlibOptions, Buffer>(inThread)

/** The same, compressed while others work. */
export async function gzipBeside(text: string): Promise<Uint8Array> {
  return withoutSystem(await compress(text, {}))
}

/** The same for a text of columns in which hardly anything is repeated, in half of the time: by how frequent characters are. */
export async function gzipQuickly(text: string): Promise<Uint8Array> {
  return withoutSystem(await compress(text, { strategy: constants.Z_RLE }))
}

function withoutSystem(compressed: Buffer): Uint8Array {
  const bytes = new Uint8Array(compressed)
  bytes[SYSTEM] = UNKNOWN
  return bytes
}
