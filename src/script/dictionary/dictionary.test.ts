import { describe, expect, test } from 'vitest'
import { convert } from '../convert.ts'
import { readEntries, readVariants } from './entry.ts'
import { hongKong } from './hong-kong.ts'
import { taiwan } from './taiwan.ts'
import { toSimplified } from './to-simplified.ts'
import { toTraditional } from './to-traditional.ts'
import { variants } from './variants.ts'

const files = [
  { name: 'Simplified to Traditional', text: toTraditional, from: 'cn', to: 'hk' },
  { name: 'Traditional to Simplified', text: toSimplified, from: 'tw', to: 'cn' },
  { name: 'to the forms of Hong Kong', text: hongKong, from: 't', to: 'hk' },
  { name: 'to the forms of Taiwan', text: taiwan, from: 't', to: 'tw' },
] as const

describe.each(files)('$name', ({ text, from, to }) => {
  const entries = readEntries(text)

  test.each(entries)('reads $source as $target', ({ source, target, example }) => {
    const [before, after] = example === null ? [source, target] : [example.source, example.target]
    expect(before).toContain(source)
    expect(convert(before, { from, to })).toBe(after)
    const reading = to === 'cn' ? target : convert(target, { from: 't', to })
    expect(after).toContain(reading)
  })

  test('has an example for every word', () => {
    const bare = entries.filter(({ source, example }) => source.length > 1 && example === null)
    expect(bare.map(({ source }) => source)).toEqual([])
  })

  test('has no redundant entry', () => {
    const sources = entries.map(({ source }) => source)
    expect(sources.filter((source, index) => sources.indexOf(source) !== index)).toEqual([])
  })
})

describe('old variants', () => {
  test.each(readVariants(variants))('%s becomes %s', (variant, chosen) => {
    expect(convert(variant, { from: 'hk', to: 'cn' })).toBe(chosen)
    expect(convert(variant, { from: 'tw', to: 'cn' })).toBe(chosen)
  })
})

test('an entry of two lengths is an error that names it', () => {
  expect(() => readEntries('制度 製')).toThrow('制度 製')
})
