import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'

/** Reads a table of sentences with known readings, by the names of its columns. */
function rows<Column extends string>(file: string, ...columns: Column[]): Record<Column, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  expect(head.split('\t')).toEqual(columns)
  return lines.map((line) => {
    const cells = line.split('\t')
    const pairs = columns.map((column, index) => [column, cells[index] ?? ''])
    return Object.fromEntries(pairs) as Record<Column, string>
  })
}

const official = rows('official.tsv', 'hans', 'hk', 'tw')
const boundaries = rows('boundaries.tsv', 'hans', 'hk', 'tw')
const misread = rows('misread.tsv', 'hans', 'hk', 'tw')
const hard = rows('hard-phrases.tsv', 'hant', 'hans')

describe('official sentences', () => {
  test('are at least three hundred', () => {
    expect(official.length).toBeGreaterThanOrEqual(300)
  })

  test.each(['hk', 'tw'] as const)('read as people read them in %s', (to) => {
    const wrong = official
      .map((row) => ({ is: convert(row.hans, { from: 'cn', to }), should: row[to] }))
      .filter(({ is, should }) => is !== should)
    expect(wrong).toEqual([])
  })

  test.each(['hk', 'tw'] as const)('come back from %s', (from) => {
    const wrong = official
      .map((row) => ({ is: convert(row[from], { from, to: 'cn' }), should: row.hans }))
      .filter(({ is, should }) => is !== should)
    expect(wrong).toEqual([])
  })
})

describe('phrases misread by a wrong segmentation or an ambiguous character', () => {
  test('are at least thirteen hundred', () => {
    expect(boundaries.length).toBeGreaterThanOrEqual(1300)
  })

  test.each(['hk', 'tw'] as const)('all read right in %s', (to) => {
    const wrong = boundaries
      .map((row) => ({ is: convert(row.hans, { from: 'cn', to }), should: row[to] }))
      .filter(({ is, should }) => is !== should)
    expect(wrong).toEqual([])
  })
})

describe('phrases that a blind test found misread', () => {
  test.each(['hk', 'tw'] as const)('read right in %s and come back', (region) => {
    const read = misread.map((row) => ({
      ...{ hans: row.hans, is: convert(row.hans, { from: 'cn', to: region }), should: row[region] },
      back: convert(row[region], { from: region, to: 'cn' }),
    }))
    expect(misread.length).toBeGreaterThanOrEqual(80)
    expect(read.filter(({ is, should }) => is !== should)).toEqual([])
    expect(read.filter(({ hans, back }) => hans !== back)).toEqual([])
  })
})

describe('hard phrases', () => {
  test.each(['hk', 'tw', 't'] as const)('read right from %s', (from) => {
    const wrong = hard
      .map(({ hant, hans }) => ({ hant, is: convert(hant, { from, to: 'cn' }), should: hans }))
      .filter(({ is, should }) => is !== should)
    expect(wrong).toEqual([])
  })
})

test('the score in the README is the current one', () => {
  const readme = readFileSync(new URL('dictionary/README.md', import.meta.url), 'utf8')
  const stock = (to: 'hk' | 'tw') => {
    const converter = Converter({ from: 'cn', to })
    return official.filter((row) => converter(row.hans) === row[to]).length
  }
  const score = (name: string, theirs: number, of: number) =>
    `| ${name} | ${theirs} | ${of} | ${of} |`
  const fromHongKong = Converter({ from: 'hk', to: 'cn' })
  const stockHard = hard.filter(({ hant, hans }) => fromHongKong(hant) === hans).length
  expect(readme).toContain(score('Simplified → Hong Kong', stock('hk'), official.length))
  expect(readme).toContain(score('Simplified → Taiwan', stock('tw'), official.length))
  expect(readme).toContain(score('Traditional → Simplified, hard phrases', stockHard, hard.length))
})
