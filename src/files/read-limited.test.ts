import { expect, test } from 'vitest'
import { readLimited } from './read-limited.ts'

test('an endless stream is read up to the limit only', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1000).fill(++sent)),
  })
  expect(await readLimited(endless, 10_000)).toBeNull()
  expect(sent).toBeLessThan(20)
  expect(await readLimited(new Response('甲').body ?? [], 10)).toEqual(
    new TextEncoder().encode('甲'),
  )
  expect(await readLimited(new Response(null).body ?? [], 10)).toEqual(new Uint8Array(0))
})
