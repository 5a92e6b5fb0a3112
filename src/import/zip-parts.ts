import { unzipSync } from 'fflate'
import type { Refusal } from './container.ts'

/** Parts that unpack to more than this in total are an attack rather than a text. */
const MAX_BYTES = 32 * 1024 * 1024
/** Most tags in all parts, including end tags: trees take about 900 bytes per element. */
const MAX_TAGS = 800_000

/** Why a zip is not read; the message continues a sentence that begins with the file. */
interface ZipFault {
  kind: 'too-large' | 'damaged'
  message: string
}

/** The parts of a zip by name, or why they are not read. */
export type ZipParts =
  | { parts: Map<string, Uint8Array>; fault: null }
  | { parts: null; fault: ZipFault }

/**
 * Unpacks the requested parts of a zip. Programs differ in which of two parts with one name they
 * read, and a part with a wrong check sum was changed after it was packed: neither is evidence of a
 * text.
 *
 * @throws the zip reader's error for an incomplete zip
 */
export function zipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): ZipParts {
  const names: string[] = []
  let size = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false
      names.push(name)
      size += originalSize
      return size <= MAX_BYTES
    },
  })
  if (size > MAX_BYTES)
    return faulty('too-large', `unpacks to more than ${MAX_BYTES / 1024 / 1024} MB`)
  const seen = new Set<string>()
  const twice = names.find((name) => seen.size === seen.add(name).size)
  if (twice !== undefined) return faulty('damaged', `has two parts called ${twice}`)
  const sums = checkSums(bytes)
  for (const [name, file] of Object.entries(files))
    if (sums.has(name) && sums.get(name) !== crc32(file))
      return faulty(
        'damaged',
        `was changed after it was packed: the check sum of ${name} is another`,
      )
  let tags = 0
  for (const file of Object.values(files)) for (const byte of file) if (byte === 0x3c) tags++
  if (tags > MAX_TAGS) return faulty('too-large', `has more than ${MAX_TAGS} tags`)
  return { parts: new Map(Object.entries(files)), fault: null }
}

/** The refusal of a file for a fault of its zip. */
export function zipRefusal(fault: ZipFault, what: string, mend: string): Refusal {
  const { kind, message } = fault
  return kind === 'too-large'
    ? {
        rule: kind,
        message: `${what} ${message}`,
        hint: 'save its chapters as documents of their own',
      }
    : { rule: 'damaged-file', message: `${what} ${message}`, hint: `get it anew, or ${mend}` }
}

function faulty(kind: ZipFault['kind'], message: string): ZipParts {
  return { parts: null, fault: { kind, message } }
}

/** CRC-32 of one byte after none, for each byte (ISO 3309, reversed). */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

// Browsers, which read drafts by this module too, have no function for it.
function crc32(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC[(sum ^ byte) & 0xff] ?? 0)
  return ~sum >>> 0
}

const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * CRC-32 of every part by name, from the central directory (APPNOTE 4.3.12 and 4.3.16); empty for a
 * zip64.
 */
function checkSums(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sums = new Map<string, number>()
  let end = bytes.length - 22
  while (end > 0 && view.getUint32(end, true) !== END) end--
  for (let at = end > 0 ? view.getUint32(end + 16, true) : end; isEntry(view, at); ) {
    const field = (offset: number) => view.getUint16(at + offset, true)
    const name = bytes.subarray(at + 46, at + 46 + field(28))
    sums.set(new TextDecoder().decode(name), view.getUint32(at + 16, true))
    at += 46 + field(28) + field(30) + field(32)
  }
  return sums
}

function isEntry(view: DataView, at: number): boolean {
  return at >= 0 && at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY
}
