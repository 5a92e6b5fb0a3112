import { expect, test } from 'vitest'
import { markedPassage } from './marked-passage.ts'

test('kept and struck parts form the passage, kept and underlined parts the text', () => {
  const stretches = markedPassage('實行黨政領導人任期制', [
    { start: 6, end: 7, passage: '人', text: '幹部' },
    { start: 9, end: 9, passage: '', text: '責任' },
  ])
  const only = (...kinds: string[]) =>
    stretches
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join('')
  expect(only('same', 'struck')).toBe('實行黨政領導人任期制')
  expect(only('same', 'underlined')).toBe('實行黨政領導幹部任期責任制')
})

test('a passage without differences is one part', () => {
  expect(markedPassage('甲乙', [])).toEqual([{ kind: 'same', text: '甲乙' }])
})
