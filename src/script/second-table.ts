import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What turns a Simplified text into Traditional. */
export type Reading = (text: string) => string

const PACKAGE = 'tongwen-core'

function dictionary(name: string): Map<string, string> {
  const path = createRequire(import.meta.url).resolve(`${PACKAGE}/dictionaries/${name}.json`)
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>))
}

/**
 * A second converter that owes nothing to OpenCC: the tables of New TongWenTang (tongwen-core, MIT),
 * read by the longest match from the left. Where it, the stock one and ours differ, one of them is wrong.
 *
 * @throws Error, in one line, where the package is not installed: it comes with development only
 */
export function secondTable(): Reading {
  let phrases: Map<string, string>
  let characters: Map<string, string>
  try {
    phrases = dictionary('s2t-phrase')
    characters = dictionary('s2t-char')
  } catch (cause) {
    const how = `npm install --save-dev ${PACKAGE}`
    throw new Error(`The second table is not installed: ${how}`, { cause })
  }
  const sound = [...phrases].filter(([source, target]) => source.length === target.length)
  const known = new Map([...characters, ...sound])
  const longest = Math.max(...sound.map(([source]) => source.length))
  return (text) => {
    let read = ''
    while (read.length < text.length) read += longestAt(text, read.length, known, longest)
    return read
  }
}

function longestAt(
  text: string,
  start: number,
  known: ReadonlyMap<string, string>,
  longest: number,
): string {
  for (let length = Math.min(longest, text.length - start); length > 0; length--) {
    const found = known.get(text.slice(start, start + length))
    if (found?.length === length) return found
  }
  return text.charAt(start)
}
