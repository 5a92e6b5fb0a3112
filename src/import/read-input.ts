import { readLimited } from '../files/read-limited.ts'
import { MAX_FILE_BYTES, type Refusal, readRegular } from '../files/read-regular.ts'

/** The content, or why it was not read. */
export type ReadInput = { bytes: Uint8Array; refused: null } | { bytes: null; refused: Refusal }

/** A file's bytes, or those of standard input for `-`. Never reads more than the limit. */
export async function readInput(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
  isNamed: boolean,
): Promise<ReadInput> {
  return path === '-' ? readStream(stdin) : readRegular(path, { follow: isNamed })
}

async function readStream(stdin: AsyncIterable<Uint8Array>): Promise<ReadInput> {
  const bytes = await readLimited(stdin, MAX_FILE_BYTES)
  return bytes === null ? { bytes, refused: tooLarge() } : { bytes, refused: null }
}

function tooLarge(): Refusal {
  const limit = MAX_FILE_BYTES / 1024 / 1024
  return { reason: 'too-large', message: `has more than ${limit} MB; a file may have ${limit} MB` }
}
