import { readInput } from '../import/read-input.ts'
import { UserError } from './command.ts'

/**
 * The bytes of a file named by the user, or of standard input for `-`; links are followed. Stops
 * with a one-line error if it is not a regular file or too large: a device may never end.
 */
export async function namedFile(path: string): Promise<Uint8Array> {
  if (path === '') throw new UserError('the name of the file is empty: write its path')
  const { bytes, refused } = await readInput(path, process.stdin, true)
  if (bytes === null)
    throw new UserError(`${path === '-' ? 'standard input' : path} ${refused.message}`)
  return bytes
}
