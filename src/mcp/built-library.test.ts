import { expect, test } from 'vitest'
import { builtLibrary } from './built-library.ts'

test.each([
  '{}',
  '[]',
  '5',
  '{"coverage":{"site":5}}',
  '{"coverage":{"site":"x","documents":"1"}}',
])('a folder whose audit/corpus.json is %s is refused in one line', async (json) => {
  const files = { name: 'there', read: async () => new TextEncoder().encode(json) }
  await expect(builtLibrary(files, null)).rejects.toThrow(
    'audit/corpus.json of there does not say what it covers',
  )
})
