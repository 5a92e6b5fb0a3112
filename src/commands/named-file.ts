import { readInput } from '../import/read-input.ts'
import { UserError } from './command.ts'

/**
 * The bytes of a file that a person named, or of standard input for `-`; links are followed. Stops in one line
 * where it is no regular file or larger than a file may be: of a device no end is waited for.
 */
export async function namedFile(path: string): Promise<Uint8Array> {
  const { bytes, refused } = await readInput(path, process.stdin, true)
  if (bytes === null)
    throw new UserError(`${path === '-' ? 'standard input' : path} ${refused.message}`)
  return bytes
}
