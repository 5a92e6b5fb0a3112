import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../script/fold.ts'
import { pairIndexOf, placesOf } from './pair-index.ts'
import { quotableTexts } from './quotable-text.ts'

test('a passage is found exactly where a plain scan finds it', () => {
  const words = fc.string({ unit: fc.constantFrom('安', '全', '生', '產', '𠀀'), maxLength: 30 })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), words, (pieces, passage) => {
      fc.pre(passage.length >= 2)
      const texts = pieces.flatMap((corrected, nth) =>
        quotableTexts(`d${nth}`, [{ id: `d${nth}/1`, label: '', corrected }]),
      )
      const scanned = texts.flatMap(({ text }, nth) =>
        [...Array(text.length).keys()]
          .filter((at) => text.startsWith(passage, at))
          .map((at) => [nth, at]),
      )
      const found = [...placesOf(passage, fold(passage), 'text', pairIndexOf(texts))]
      expect(found.map(({ text, at }) => [texts.indexOf(text), at])).toEqual(scanned)
    }),
  )
})
