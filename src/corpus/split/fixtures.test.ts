import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type JsonClause, splitToJson } from './split-json.ts'
import { splitPage } from './split-page.ts'

const FOLDER = new URL('./fixtures/', import.meta.url)
/**
 * `UPDATE_FIXTURES=1 vitest run src/corpus/split/fixtures.test.ts` writes the trees; review the
 * diff.
 */
const update = process.env['UPDATE_FIXTURES'] === '1'
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8')
}

/** Labels, levels and headings after the compatibility normalisation. */
function outline(text: string): string[] {
  const walk = (clause: JsonClause): string[] => [
    `${clause.level} ${clause.label} ${clause.heading ?? '-'}`
      .normalize('NFKC')
      .replace(/\s+/g, ' '),
    ...clause.children.flatMap(walk),
  ]
  const { documents } = splitToJson(splitPage(text), text)
  return documents.flatMap((document) => document.clauses.flatMap(walk))
}

describe('fixtures', () => {
  it('every text has its tree and its source', () => {
    const notes = read('README.md')
    expect(names.length).toBeGreaterThanOrEqual(25)
    expect(names.filter((name) => !notes.includes(`\`${name}\``))).toEqual([])
  })

  it.each(names)('%s splits into the tree that was checked by eye', (name) => {
    const text = read(`${name}.txt`)
    const { documents } = splitToJson(splitPage(text, name), text)
    const file = new URL(`${name}.json`, FOLDER)
    if (update) writeFileSync(file, `${JSON.stringify({ documents }, null, 1)}\n`)
    expect(existsSync(file), `${name}.json is missing; UPDATE_FIXTURES=1 writes it`).toBe(true)
    expect({ documents }).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  it.each(names)('%s keeps every character', (name) => {
    const text = read(`${name}.txt`)
    const { pieces } = splitPage(text, name)
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })

  it.each(names)('%s gives the same clauses after NFKC', (name) => {
    const text = read(`${name}.txt`)
    expect(outline(text.normalize('NFKC'))).toEqual(outline(text))
  })
})
