import { expect, test } from 'vitest'
import { countCharacters, frequentCharacters, rarityOf } from './rarity.ts'

const frequent = frequentCharacters(countCharacters(['的的的的法法法規規定']))

test('characters are listed from the most frequent down', () => {
  expect(frequent).toBe('的法規定')
})

test('the less frequent its characters, the rarer a text', () => {
  const rarity = rarityOf(frequent)
  const texts = ['規鯨', '的法', '鯨豚', '規定']
  expect(texts.toSorted((a, b) => rarity(a) - rarity(b))).toEqual(['的法', '規定', '規鯨', '鯨豚'])
})
