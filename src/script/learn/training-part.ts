import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether a file of a corpus is learned from: seven of eight. The eighth is held out for the blind
 * measure, by a number made from its name, so that it is the same ones everywhere.
 */
export function isTraining(name: string): boolean {
  let number = 0
  for (const character of name) number = (number * 31 + character.charCodeAt(0)) >>> 0
  return number % 8 !== 0
}

/** The texts below a folder that are learned from, or those that are not, in the order of their names. */
export function textsOf(folder: string, part: 'training' | 'held out'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && isTraining(name) === (part === 'training'))
    .toSorted()
    .map((name) => unwrapped(readFileSync(join(folder, name), 'utf8')))
}

/** Lines that were wrapped at a fixed width, joined: a line that ends without a mark goes on. */
function unwrapped(text: string): string {
  return text.replace(/(?<=[^\n]{34})(?<![。：；！？])\n(?=[^第一二三四五六七八九十（(附])/g, '')
}
