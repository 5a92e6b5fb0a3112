import { expect, test } from 'vitest'
import { citationKey } from './bibtex.ts'

test('two editions of a clause in one file have two keys', () => {
  const place = { document: 'rules', clause: 'art4~2' }
  expect(citationKey({ ...place, editionKey: null })).toBe('rules:art4.2')
  expect(citationKey({ ...place, editionKey: '2023-04-20' })).toBe('rules:art4.2:2023-04-20')
  expect(citationKey({ document: 'rules', clause: null, editionKey: '9de5e7c3' })).toBe(
    'rules:9de5e7c3',
  )
})
