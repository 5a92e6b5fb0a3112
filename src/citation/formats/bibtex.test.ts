import { expect, test } from 'vitest'
import { citationKey } from './bibtex.ts'

test('two editions of a clause in one file have two keys', () => {
  const place = { document: 'rules', clause: 'art4~2' }
  const today = 'https://example.org/rules/art4~2/?v=7102596d'
  const former = 'https://example.org/rules/art4~2/@2023-04-20/?v=719ae6f4'
  expect(citationKey({ ...place, url: today })).toBe('rules:art4.2')
  expect(citationKey({ ...place, url: former })).toBe('rules:art4.2:2023-04-20')
  expect(
    citationKey({ document: 'rules', clause: null, url: 'https://example.org/rules/@9de5e7c3/' }),
  ).toBe('rules:9de5e7c3')
})
