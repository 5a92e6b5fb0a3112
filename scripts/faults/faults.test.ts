import { expect, it } from 'vitest'
import { addAtOnce } from './add-at-once.ts'
import { fillDisks } from './fill-disks.ts'
import { killWriters } from './kill-writers.ts'
import type { Trials } from './trials.ts'

/** Everything that a trial reports. */
async function told(run: (trials: Trials) => Promise<void>, times: number): Promise<string[]> {
  const found: string[] = []
  let last = 0
  const onDone = (done: number) => {
    last = done
  }
  await run({ from: 1000, times, tell: (line) => found.push(line), onDone })
  expect(last).toBe(times)
  return found
}

// A few of each; `npm run faults` runs hundreds.
it('a disk that fails at any call leaves the former state or the new one', async () => {
  expect(await told(fillDisks, 60)).toEqual([])
})

it('a process that is killed while it writes loses no record and blocks nobody', async () => {
  expect(await told(killWriters, 5)).toEqual([])
})

it('four simultaneous additions lose no document, with one name or with four', async () => {
  expect(await told(addAtOnce, 4)).toEqual([])
})
