import { open, stat } from 'node:fs/promises'

/** A text of this size has some ten million characters; a file beyond it is no document. */
export const MAX_BYTES = 32 * 1024 * 1024

/** What was read, or the size (null where it is not known) of a file that is too large. */
export type ReadInput = { bytes: Uint8Array } | { tooLarge: number | null }

/** A file's bytes, or standard input's for `-`. A file above the limit is not read at all. */
export async function readInput(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<ReadInput> {
  if (path === '-') return readStream(stdin)
  const { size } = await stat(path)
  if (size > MAX_BYTES) return { tooLarge: size }
  const file = await open(path)
  try {
    return { bytes: await file.readFile() }
  } finally {
    await file.close()
  }
}

async function readStream(stdin: AsyncIterable<Uint8Array>): Promise<ReadInput> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    size += chunk.length
    if (size > MAX_BYTES) return { tooLarge: null }
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks) }
}
