import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether a file of a corpus is used for training: seven of eight are. The eighth is held out for
 * the blind test, chosen by a hash of its name, so that the choice is the same everywhere.
 */
export function isTraining(name: string): boolean {
  let number = 0
  for (const character of name) number = (number * 31 + character.charCodeAt(0)) >>> 0
  return number % 8 !== 0
}

/** The texts below a folder in the training part, or in the held-out part, sorted by name. */
export function textsOf(folder: string, part: 'training' | 'held out'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && isTraining(name) === (part === 'training'))
    .toSorted()
    .map((name) => unwrapped(readFileSync(join(folder, name), 'utf8')))
}

/** Joins lines that were wrapped at a fixed width: a line that ends without a mark continues. */
function unwrapped(text: string): string {
  return text.replace(/(?<=[^\n]{34})(?<![。：；！？])\n(?=[^第一二三四五六七八九十（(附])/g, '')
}
