import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { leastToTell } from './compare-passages.ts'
import type { ComputedRows } from './compute-rows.ts'
import { gramLength } from './grams.ts'
import type { KnownRows } from './known-rows.ts'

/** Changed whenever the same texts would give other rows. */
const VERSION = 1
const HEADER = 12

/** What decides, beside the texts, what is told: rows worked out otherwise are of no use. */
function settings(units: number): number[] {
  const { length, alone, inSentence, share } = leastToTell(units)
  return [VERSION, gramLength(units), length, alone, inSentence, Math.round(share * 100)]
}

/**
 * Rows of a former run; null when there is no file, or one that this program did not write for a corpus
 * of this size. Nothing in it is trusted further than its keys: a row is used for the same texts only.
 */
export async function readKnownRows(file: string, units: number): Promise<KnownRows | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!bytes || bytes.length < HEADER * 4 || bytes.length % 4 !== 0) return null
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  const words = new Uint32Array(shared)
  if (settings(units).some((value, index) => words[index] !== value)) return null
  const [rows = 0, values = 0] = words.subarray(HEADER - 2, HEADER)
  if (words.length !== HEADER + rows * 3 + 1 + values) return null
  const keysEnd = HEADER + rows * 2
  return {
    keys: words.subarray(HEADER, keysEnd),
    from: words.subarray(keysEnd, keysEnd + rows + 1),
    values: new Int32Array(shared, (keysEnd + rows + 1) * 4, values),
  }
}

/** Keeps rows for a later run; written beside and renamed, so that a reader sees a whole file or none. */
export async function writeKnownRows(
  file: string,
  units: number,
  { keys, from, values }: ComputedRows,
): Promise<void> {
  const order = Array.from({ length: keys.length / 2 }, (_, index) => index)
  order.sort(
    (x, y) =>
      (keys[x * 2] ?? 0) - (keys[y * 2] ?? 0) || (keys[x * 2 + 1] ?? 0) - (keys[y * 2 + 1] ?? 0),
  )
  const words = new Uint32Array(HEADER + order.length * 3 + 1 + values.length)
  words.set(settings(units))
  words.set([order.length, values.length], HEADER - 2)
  const keysEnd = HEADER + order.length * 2
  const valuesStart = keysEnd + order.length + 1
  let length = 0
  for (const [place, row] of order.entries()) {
    words.set(keys.subarray(row * 2, row * 2 + 2), HEADER + place * 2)
    const own = values.subarray(from[row], from[row + 1])
    words.set(own, valuesStart + length)
    length += own.length
    words[keysEnd + place + 1] = length
  }
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, new Uint8Array(words.buffer))
  await rename(beside, file)
}
