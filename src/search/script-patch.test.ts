import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SAMPLE } from './sample-corpus.ts'
import {
  type CharacterCounts,
  characterTable,
  countPairs,
  decodeCharacters,
  encodeCharacters,
  patchedTexts,
  scriptPatch,
  type TextPair,
} from './script-patch.ts'
import { inOtherScript, storedText, textFile, textPairs } from './text-file.ts'

function tableOf(pairs: readonly TextPair[]) {
  const counts: CharacterCounts = new Map()
  countPairs(counts, pairs)
  return characterTable(counts)
}

function throughFiles(pairs: readonly TextPair[]): string[] {
  const table = tableOf(pairs)
  const read = patchedTexts(
    decodeCharacters(encodeCharacters(table, () => 'x')),
    scriptPatch(pairs, table),
  )
  return pairs.map(([source]) => read(source))
}

test('any texts can be restored from any others', () => {
  const text = fc.string({
    unit: fc.constantFrom('發', '发', '髮', '后', '後', '𠮷', '“', '「', '。'),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
      expect(throughFiles(pairs)).toEqual(pairs.map(([, target]) => target))
    }),
  )
})

test('only the rarer of two conversions is stored with its offset', () => {
  const pairs: TextPair[] = [
    ['发展', '發展'],
    ['发现理发', '發現理髮'],
  ]
  expect(scriptPatch(pairs, tableOf(pairs))).toEqual([1, 3, '髮'])
})

test('a document in the other script is restored as written', () => {
  for (const document of SAMPLE) {
    const table = tableOf(textPairs(document, 'hant'))
    const stored = storedText(document, 'hant', 'x', table, 'y')
    expect(inOtherScript(stored, table)).toEqual(textFile(document, 'hans', 'x'))
  }
})
