import { PAIRS } from './script-pairs.ts'

const SIMPLIFIED = new Map<string, string>()
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS.charAt(i), PAIRS.charAt(i + 1))
// The spaces of web pages and word processors.
for (const space of '\u00a0\u2002\u2003\u2009') SIMPLIFIED.set(space, ' ')
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/**
 * Replaces every character that the vocabulary contains by its Simplified form, and every kind of
 * space by a plain one, one for one: words are listed once and found in both scripts. Other characters stay; the result is never shown.
 */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (char) => SIMPLIFIED.get(char) ?? char)
}
