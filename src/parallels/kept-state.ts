import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { leastToTell } from './compare-passages.ts'
import type { FoldedCorpus } from './folded-corpus.ts'
import { type GramCounts, gramLength } from './grams.ts'
import type { MatchRows } from './match-rows.ts'

/** A compared corpus with all data needed for an incremental comparison. */
export interface KeptState {
  /** Digest of each document's passages, 40 hexadecimal digits. */
  digests: string[]
  corpus: FoldedCorpus
  /** Weight of each character, see weights.ts. */
  each: Uint8Array
  pairs: Uint32Array
  grams: GramCounts
  rows: MatchRows
}

/** To be changed whenever the same texts would give other rows. */
const VERSION = 6
const HEADER = 16
const DIGEST_WORDS = 5

/**
 * The thresholds that the result depends on apart from the texts: rows computed with others cannot
 * be reused.
 */
export function comparisonRules(units: number): number[] {
  const { length, alone, own, inSentence, share } = leastToTell(units)
  const least = [length, alone * 4096 + own, inSentence, Math.round(share * 100)]
  return [VERSION, gramLength(units), ...least]
}

/** Sections of the file in order; wider types first, so that every section is aligned. */
interface Sections {
  digests: Uint32Array
  documents: Uint32Array
  starts: Uint32Array
  from: Uint32Array
  values: Int32Array
  pairs: Uint32Array
  more: Uint32Array
  units: Uint16Array
  counts: Uint16Array
  breaks: Uint8Array
  each: Uint8Array
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

/**
 * The state of a former run; null when there is no file, or one that is damaged, foreign, or made
 * with other thresholds. The caller still compares it with the present texts.
 */
export async function readKept(file: string): Promise<KeptState | null> {
  const read = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!read || read.length < HEADER * 4) return null
  const buffer = new SharedArrayBuffer(read.length)
  const bytes = new Uint8Array(buffer)
  bytes.set(read)
  const header = new Uint32Array(buffer, 0, HEADER)
  const [crc, documents = 0, passages = 0, units = 0, values = 0, pairs = 0, more = 0, counts = 0] =
    header.subarray(6)
  if (comparisonRules(units).some((value, index) => header[index] !== value)) return null
  const words =
    documents * DIGEST_WORDS + passages + 2 * (passages + 1) + values + pairs + 2 * more + HEADER
  if (read.length !== words * 4 + 2 * (units + counts) + 2 * units) return null
  if (crc32(read.subarray(HEADER * 4)) !== crc) return null
  let at = HEADER * 4
  const take = <T>(made: new (b: SharedArrayBuffer, at: number, n: number) => T, n: number) => {
    const view = new made(buffer, at, n)
    at += n * (made as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT
    return view
  }
  const digests = take(Uint32Array, documents * DIGEST_WORDS)
  const corpus = { documents: take(Uint32Array, passages), starts: take(Uint32Array, passages + 1) }
  const rows = { from: take(Uint32Array, passages + 1), values: take(Int32Array, values) }
  const pairTable = take(Uint32Array, pairs)
  const overflow = take(Uint32Array, 2 * more)
  const text = take(Uint16Array, units)
  const gramTable = take(Uint16Array, counts)
  return {
    digests: hexDigests(digests),
    rows,
    pairs: pairTable,
    grams: { length: gramLength(units), counts: gramTable, more: entries(overflow) },
    corpus: { ...corpus, units: text, breaks: take(Uint8Array, units) },
    each: take(Uint8Array, units),
  }
}

function hexDigests(words: Uint32Array): string[] {
  const hex = Array.from(words, (word) => word.toString(16).padStart(8, '0'))
  return Array.from({ length: words.length / DIGEST_WORDS }, (_, index) =>
    hex.slice(index * DIGEST_WORDS, (index + 1) * DIGEST_WORDS).join(''),
  )
}

function entries(flat: Uint32Array): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = 0; at < flat.length; at += 2) found.set(flat[at] ?? 0, flat[at + 1] ?? 0)
  return found
}

function sectionsOf({ digests, corpus, each, pairs, grams, rows }: KeptState): Sections {
  const words = digests.flatMap((digest) =>
    Array.from({ length: DIGEST_WORDS }, (_, index) =>
      Number.parseInt(digest.slice(index * 8, index * 8 + 8), 16),
    ),
  )
  const { documents, starts, units, breaks } = corpus
  return {
    digests: Uint32Array.from(words),
    ...{ documents, starts, from: rows.from, values: rows.values, pairs },
    more: Uint32Array.from([...grams.more].flat()),
    ...{ units, counts: grams.counts, breaks, each },
  }
}

/**
 * Saves a state for a later run; written to a temporary file and renamed, so that a reader sees a
 * complete file or none.
 */
export async function writeKept(file: string, state: KeptState): Promise<void> {
  const { units, documents } = state.corpus
  const sections = Object.values(sectionsOf(state)).map(bytesOf)
  const header = new Uint32Array(HEADER)
  header.set(comparisonRules(units.length))
  header.set(
    [
      sections.reduce((crc, bytes) => crc32(bytes, crc), 0),
      ...[state.digests.length, documents.length, units.length, state.rows.values.length],
      ...[state.pairs.length, state.grams.more.size, state.grams.counts.length],
    ],
    6,
  )
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  const handle = await open(beside, 'w')
  try {
    for (const bytes of [bytesOf(header), ...sections]) await handle.writeFile(bytes)
  } finally {
    await handle.close()
  }
  await rename(beside, file)
}
