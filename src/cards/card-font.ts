import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'

const require = createRequire(import.meta.url)

/** The font's style sheet, which maps characters to files. */
const SHEET = '@fontsource/cactus-classical-serif/400.css'

/** A file of the font with its ranges of code points. */
interface Slice {
  path: string
  ranges: readonly (readonly [from: number, to: number])[]
}

let known: readonly Slice[] | undefined

function slices(): readonly Slice[] {
  if (known) return known
  const sheet = require.resolve(SHEET)
  const rules = readFileSync(sheet, 'utf8').split('@font-face').slice(1)
  known = rules.flatMap((rule) => {
    const [, file] = /url\(([^)]+\.woff)\)/.exec(rule) ?? []
    const [, ranges = ''] = /unicode-range:([^;]+)/.exec(rule) ?? []
    return file ? [{ path: join(dirname(sheet), file), ranges: readRanges(ranges) }] : []
  })
  if (known.length === 0) throw new Error(`${sheet} names no font file`)
  return known
}

/** `U+4e00-4e1f, U+4e8c` as pairs of code points. */
function readRanges(text: string): [number, number][] {
  return Array.from(text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi), ([, from = '', to]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to ?? from, 16),
  ])
}

const fonts = new Map<string, Buffer>()

const ofCharacters = new Map<string, readonly Slice[]>()

function slicesWith(character: string): readonly Slice[] {
  const at = character.codePointAt(0) ?? 0
  const having =
    ofCharacters.get(character) ??
    slices().filter(({ ranges }) => ranges.some(([from, to]) => at >= from && at <= to))
  ofCharacters.set(character, having)
  return having
}

/** The font files with the characters of a text, as TrueType. */
export function fontsFor(text: string): Buffer[] {
  const wanted = new Set(Array.from(new Set(text), slicesWith).flat())
  return slices()
    .filter((slice) => wanted.has(slice))
    .map(({ path }) => {
      const font = fonts.get(path) ?? trueTypeOf(readFileSync(path))
      fonts.set(path, font)
      return font
    })
}

/**
 * Unpacks a WOFF 1.0 file to TrueType (W3C Recommendation of 2012, sections 3 to 5): a header of 44
 * bytes, a directory of 20 bytes per table, then the tables, each either zlib-compressed or
 * uncompressed.
 */
export function trueTypeOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  const most = 2 ** Math.floor(Math.log2(count))
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(most * 16, 6)
  head.writeUInt16BE(Math.log2(most), 8)
  head.writeUInt16BE(count * 16 - most * 16, 10)
  const tables: Buffer[] = []
  let at = head.length
  for (let index = 0; index < count; index++) {
    const entry = 44 + index * 20
    const [offset, packed, length] = [4, 8, 12].map((from) => woff.readUInt32BE(entry + from)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(bytes) : bytes
    const to = 12 + index * 16
    woff.copy(head, to, entry, entry + 4)
    woff.copy(head, to + 4, entry + 16, entry + 20)
    head.writeUInt32BE(at, to + 8)
    head.writeUInt32BE(length, to + 12)
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4)
    table.copy(padded)
    tables.push(padded)
    at += padded.length
  }
  return Buffer.concat([head, ...tables])
}
