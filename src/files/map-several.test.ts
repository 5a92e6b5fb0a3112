import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mapSeveral } from './map-several.ts'

test('results are in the order of the items, whichever is done first', async () => {
  const numbers = Array.from({ length: 30 }, (_, at) => at)
  const ended: number[] = []
  const results = await mapSeveral(numbers, async (at) => {
    for (let turn = 0; turn < (at * 7) % 5; turn++) await nextTurn()
    ended.push(at)
    return at * at
  })
  expect(results).toEqual(numbers.map((at) => at * at))
  expect(ended).not.toEqual(numbers)
})

test('after a failure no other is begun, and those at work end before it is thrown', async () => {
  const begun: number[] = []
  let atWork = 0
  const work = async (at: number) => {
    begun.push(at)
    atWork++
    await nextTurn()
    atWork--
    if (at === 3) throw new Error('full')
  }
  const numbers = Array.from({ length: 100 }, (_, at) => at)
  await expect(mapSeveral(numbers, work)).rejects.toThrow('full')
  expect(atWork).toBe(0)
  expect(begun.length).toBeLessThan(20)
})
