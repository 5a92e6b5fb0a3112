import { expect, test } from 'vitest'
import { countCharacters, frequentCharacters, rarityOf } from './rarity.ts'

const frequent = frequentCharacters(countCharacters(['的的的的法法法規規定']))

test('characters are listed by descending frequency', () => {
  expect(frequent).toBe('的法規定')
})

test('a text with less frequent characters is rarer', () => {
  const rarity = rarityOf(frequent)
  const texts = ['規鯨', '的法', '鯨豚', '規定']
  expect(texts.toSorted((a, b) => rarity(a) - rarity(b))).toEqual(['的法', '規定', '規鯨', '鯨豚'])
})
