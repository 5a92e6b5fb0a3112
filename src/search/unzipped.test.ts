import { expect, test } from 'vitest'
import { gzip } from '../files/gzip.ts'
import { unzipped } from './unzipped.ts'

const TEXT = '第一條　安全生產'

test('a compressed file is read whether or not the host has decompressed it', async () => {
  expect(await unzipped(new Response(Buffer.from(gzip(TEXT))))).toBe(TEXT)
  expect(await unzipped(new Response(TEXT))).toBe(TEXT)
  expect(await unzipped(new Response(''))).toBe('')
})

test('a truncated file is rejected', async () => {
  const cut = Buffer.from(gzip(TEXT.repeat(100)).slice(0, -9))
  await expect(unzipped(new Response(cut))).rejects.toThrow()
})
