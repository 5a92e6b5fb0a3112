import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCharacters, frequentCharacters, rarityOf, widening } from './rarity.ts'

const frequent = frequentCharacters(countCharacters(['的的的的法法法規規定']))

test('characters are listed from the most frequent down', () => {
  expect(frequent).toBe('的法規定')
})

test('the rarest stretch is asked for first, then it grows to the rarer side', () => {
  const stretches = widening(Array.from('的法規定鯨豚'), rarityOf(frequent), 3, 2)
  expect(stretches).toEqual(['定鯨豚', '法規定鯨豚', '的法規定鯨豚'])
})

test('every stretch is inside the next, and the last is the whole', () => {
  const text = fc.array(fc.constantFrom(...'的法規定鯨豚'), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(text, (characters) => {
      const stretches = widening(characters, rarityOf(frequent), 3, 2)
      expect(stretches.at(-1)).toBe(characters.join(''))
      for (const [at, stretch] of stretches.slice(0, -1).entries())
        expect(stretches[at + 1]).toContain(stretch)
    }),
  )
})
