import { expect, test } from 'vitest'
import { viewText } from './clause-view.ts'
import { matchClause } from './match.ts'

/** Returns what `left NEAR/distance right` finds in a text. */
function near(text: string, left: string, right: string, distance: number) {
  const words = (folded: string) => ({ type: 'text' as const, folded })
  const context = { view: viewText(text), passes: () => false, heading: () => null }
  const found = matchClause(
    { type: 'near', left: words(left), right: words(right), distance },
    context,
  )
  return found?.map(({ start, end }) => text.slice(start, end)) ?? null
}

test('two words near each other are found in either order, each with one of the other', () => {
  expect(near('责，甲乙任', '责', '任', 2)).toEqual(['责', '任'])
  expect(near('责，甲乙任', '责', '任', 1)).toBeNull()
  expect(near('任责甲甲甲甲责', '责', '任', 2)).toEqual(['任', '责'])
})

test('a word is not near itself, but near its next occurrence', () => {
  expect(near('责甲甲甲责', '责', '责', 2)).toBeNull()
  expect(near('责甲甲责', '责', '责', 2)).toEqual(['责', '责'])
})

test('a clause with each word 100,000 times is matched in linear time', () => {
  expect(near('责甲任乙'.repeat(100_000), '责', '任', 3)).toHaveLength(200_000)
})
