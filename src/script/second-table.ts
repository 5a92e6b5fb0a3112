import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A conversion from Simplified to Traditional, unit for unit. */
export type Reading = (text: string) => string

/** A converter independent of OpenCC. */
export interface SecondTable {
  name: string
  read: Reading
}

const require = createRequire(import.meta.url)
const TONGWEN = 'tongwen-core'
const MEDIAWIKI = 'wikimedia-langconv'

/**
 * How to install MediaWiki's tables as well: 48 MB, GPL-2.0+, so they are not installed by default.
 */
export const MEDIAWIKI_HINT = `npm install --no-save ${MEDIAWIKI}@0.3.2`

/**
 * The converters to compare with ours and stock: New TongWenTang and, if installed, the tables of
 * MediaWiki. Where they differ from the other two, one of them is wrong.
 *
 * @throws Error, in one line, if the first is not installed: it is a development dependency
 */
export function secondTables(): SecondTable[] {
  const mediaWiki = mediaWikiTable()
  return [
    { name: 'New TongWenTang', read: tongWenTable() },
    ...(mediaWiki === null ? [] : [{ name: 'MediaWiki', read: mediaWiki }]),
  ]
}

function dictionary(name: string): Map<string, string> {
  const path = require.resolve(`${TONGWEN}/dictionaries/${name}.json`)
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>))
}

/** The tables of New TongWenTang (tongwen-core, MIT), with longest match from the left. */
function tongWenTable(): Reading {
  let phrases: Map<string, string>
  let characters: Map<string, string>
  try {
    phrases = dictionary('s2t-phrase')
    characters = dictionary('s2t-char')
  } catch (cause) {
    const how = `npm install --save-dev ${TONGWEN}`
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

/** The part of wikimedia-langconv that is used: a transducer over UTF-8. */
interface Transducers {
  FST: { compile(file: string, justBrackets: false): (bytes: Buffer) => string }
}

/**
 * MediaWiki's tables as published by the Wikimedia Foundation on npm; null if the package is not
 * installed. A line whose length changes is returned unchanged, since it cannot be compared.
 */
function mediaWikiTable(): Reading | null {
  let folder: string
  try {
    folder = require.resolve(`${MEDIAWIKI}/package.json`).replace(/package\.json$/, '')
  } catch {
    return null
  }
  const { FST } = require(MEDIAWIKI) as Transducers
  const convert = FST.compile(`${folder}fst/trans-zh-hant.pfst`, false)
  return (text) =>
    text
      .split('\n')
      .map((line) => {
        const read = convert(Buffer.from(line))
        return read.length === line.length ? read : line
      })
      .join('\n')
}
