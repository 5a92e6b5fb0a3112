import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gzip, gzipBeside } from './gzip.ts'

test('a text compressed in a thread has the same bytes', async () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `第${at * 7919}條。`).join('\n')
  const bytes = gzip(text)
  expect(gunzipSync(bytes).toString()).toBe(text)
  expect(bytes[9]).toBe(255)
  expect(await gzipBeside(text)).toEqual(bytes)
})
