import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { readEntries } from './dictionary/entry.ts'
import { hongKong } from './dictionary/hong-kong.ts'
import { taiwan } from './dictionary/taiwan.ts'
import { toSimplified } from './dictionary/to-simplified.ts'
import { toTraditional } from './dictionary/to-traditional.ts'
import { variants } from './dictionary/variants.ts'
import { fold, searchable } from './fold.ts'
import { fromRegion, simplifiedToTraditional, toRegion, traditionalToSimplified } from './stock.ts'

const STANDARDS = ['cn', 't', 'tw', 'hk'] as const
const ways = STANDARDS.flatMap((from) =>
  STANDARDS.filter((to) => to !== from).map((to) => ({ from, to })),
)

const stock = [
  simplifiedToTraditional(),
  traditionalToSimplified(),
  ...[toRegion.hk(), toRegion.tw(), fromRegion.hk(), fromRegion.tw()],
]

/** All words read by a dictionary, ours and the stock one, with our examples: one per line. */
const words = [
  ...stock.flatMap(({ phrases, characters }) => [...phrases, ...characters].flat()),
  ...[toTraditional, toSimplified, hongKong, taiwan].flatMap((file) =>
    readEntries(file).flatMap(({ source, target, example }) => [
      ...[source, target],
      ...(example ? [example.source, example.target] : []),
    ]),
  ),
  variants,
].join('\n')

const source = readFileSync(
  new URL('../../tests/opinions/content/sources/000_d7f0d4d3f7a011ab.txt', import.meta.url),
  'utf8',
)

describe.each([
  ['every word of the dictionaries', words],
  ['the first source', source],
])('%s', (_, text) => {
  test.each(ways)('is found by what it becomes from $from to $to', ({ from, to }) => {
    // Compared as a boolean: a diff of a million characters would be unreadable.
    expect(fold(convert(text, { from, to })) === fold(text)).toBe(true)
  })

  test('is found without its punctuation, too', () => {
    const { folded } = searchable(text)
    for (const way of ways) expect(searchable(convert(text, way)).folded === folded).toBe(true)
  })

  test.each(ways)('is done after one time from $from to $to', ({ from, to }) => {
    const once = convert(text, { from, to })
    const twice = convert(once, { from, to }).split('\n')
    const again = once.split('\n').filter((line, index) => line !== twice[index])
    // 苧 is the Simplified form of 薴 and the Traditional one of 苎; 么 is one of 麼 and of 幺;
    // the rest are names.
    expect(again.filter((line) => !/[薴苧苎么]|吳子冲|[啓啟]思中學|李[啓啟]傑/.test(line))).toEqual(
      [],
    )
  })
})
