import { isSurrogate, UnitTally } from './unit-tally.ts'

/**
 * Stores a text in its other script as a patch: a table of characters for many documents, and for
 * each document the offsets where the table is wrong. Saves kilobytes per document compared with a
 * second text, and half the files.
 */

/** What a character usually becomes in the other script; unchanged characters are not included. */
export type CharacterTable = ReadonlyMap<string, string>

/**
 * Triples: number of the text, offset in it in code points, replacement; with the offset -1, a
 * replacement for the whole text.
 */
export type ScriptPatch = (string | number)[]

const WHOLE = -1

/** A text in one script with the same text in the other. */
export type TextPair = readonly [source: string, target: string]

/** For each character, how often it became each other character. */
export type CharacterCounts = Map<string, Map<string, number>>

/** Adds the character pairs of texts to counts, or subtracts them if `by` is −1. */
export function countPairs(counts: CharacterCounts, pairs: Iterable<TextPair>, by = 1): void {
  const same = new UnitTally()
  for (const [source, target] of pairs) {
    if (hasAstral(source) || hasAstral(target)) {
      const [from, to] = [Array.from(source), Array.from(target)]
      if (from.length !== to.length) continue
      for (const [at, character] of from.entries()) count(counts, character, to[at] ?? '', by)
    } else if (source.length === target.length) {
      for (let at = 0; at < source.length; at++) {
        const unit = source.charCodeAt(at)
        if (unit === target.charCodeAt(at)) same.add(unit)
        else count(counts, source.charAt(at), target.charAt(at), by)
      }
    }
  }
  for (const [character, times] of same.take()) count(counts, character, character, by * times)
}

function hasAstral(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isSurrogate(text.charCodeAt(at))) return true
  return false
}

function count(counts: CharacterCounts, from: string, to: string, by: number): void {
  const targets = counts.get(from) ?? new Map<string, number>()
  counts.set(from, targets)
  const sum = (targets.get(to) ?? 0) + by
  if (sum > 0) targets.set(to, sum)
  else targets.delete(to)
  if (targets.size === 0) counts.delete(from)
}

/** The table that is right most often; of equally frequent targets, the first by code units. */
export function characterTable(counts: CharacterCounts): CharacterTable {
  const table = new Map<string, string>()
  for (const [from, targets] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const inOrder = [...targets].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    const [most = from] = inOrder[0] ?? []
    if (most !== from) table.set(from, most)
  }
  return table
}

function byTable(text: string, table: CharacterTable): string[] {
  return Array.from(text, (character) => table.get(character) ?? character)
}

/** The runs in which the wanted characters differ from the generated ones, by offset. */
function differences(made: readonly string[], wanted: readonly string[]): Map<number, string> {
  const found = new Map<number, string>()
  let start = -1
  for (const [at, character] of wanted.entries()) {
    if (character === made[at]) start = -1
    else {
      if (start === -1) start = at
      found.set(start, (found.get(start) ?? '') + character)
    }
  }
  return found
}

/** Whether the table alone generates a text, checked without splitting it into characters. */
function isMade(source: string, target: string, table: CharacterTable): boolean {
  if (source.length !== target.length) return false
  for (let at = 0; at < source.length; at++) {
    // Characters outside the BMP are two units.
    if (isSurrogate(source.charCodeAt(at))) return false
    const character = source.charAt(at)
    if ((table.get(character) ?? character) !== target.charAt(at)) return false
  }
  return true
}

/** Creates the patch from the sources to the targets, after applying the table. */
export function scriptPatch(pairs: readonly TextPair[], table: CharacterTable): ScriptPatch {
  const patch: ScriptPatch = []
  for (const [at, [source, target]] of pairs.entries()) {
    if (isMade(source, target, table)) continue
    const made = byTable(source, table)
    const wanted = Array.from(target)
    if (made.length !== wanted.length) patch.push(at, WHOLE, target)
    else for (const [start, text] of differences(made, wanted)) patch.push(at, start, text)
  }
  return patch
}

/** Returns a function that gives the texts in the other script; call it in their order. */
export function patchedTexts(
  table: CharacterTable,
  patch: ScriptPatch,
): (source: string) => string {
  let at = 0
  let next = 0
  return (source) => {
    let characters = byTable(source, table)
    for (; patch[next] === at; next += 3) {
      const start = Number(patch[next + 1])
      const text = Array.from(String(patch[next + 2]))
      if (start === WHOLE) characters = text
      else characters.splice(start, text.length, ...text)
    }
    at++
    return characters.join('')
  }
}

/** The table as stored: the characters, and in the same order what they become. */
export interface CharacterFile {
  /** Digest of the other two; texts refer to their table by it. */
  name: string
  from: string
  to: string
}

export function encodeCharacters(
  table: CharacterTable,
  digest: (text: string) => string,
): CharacterFile {
  const from = [...table.keys()].join('')
  const to = [...table.values()].join('')
  return { name: digest(`${from} ${to}`), from, to }
}

export function decodeCharacters({ from, to }: Pick<CharacterFile, 'from' | 'to'>): CharacterTable {
  const targets = Array.from(to)
  return new Map(Array.from(from, (character, at) => [character, targets[at] ?? character]))
}
