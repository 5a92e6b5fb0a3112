import { promisify } from 'node:util'
import { constants, gzipSync, gzip as inThread, type ZlibOptions } from 'node:zlib'

/**
 * Offset of the byte for the operating system of origin (RFC 1952, 2.3.1), and its value for
 * unknown.
 */
const SYSTEM = 9
const UNKNOWN = 255

/** A text as gzip: the same bytes on every system, without a timestamp. */
export function gzip(text: string): Uint8Array {
  return withoutSystem(gzipSync(text))
}

const compress = promisify<string, ZlibOptions, Buffer>(inThread)

/** The same, compressed in a thread. */
export async function gzipBeside(text: string): Promise<Uint8Array> {
  return withoutSystem(await compress(text, {}))
}

/** The same for columnar text with hardly any repetition, in half the time: entropy coding only. */
export async function gzipQuickly(text: string): Promise<Uint8Array> {
  return withoutSystem(await compress(text, { strategy: constants.Z_RLE }))
}

function withoutSystem(compressed: Buffer): Uint8Array {
  const bytes = new Uint8Array(compressed)
  bytes[SYSTEM] = UNKNOWN
  return bytes
}
