import { expect, it } from 'vitest'
import { Random } from '../fuzz/random.ts'
import { fillDisks } from './fill-disks.ts'
import { killWriters } from './kill-writers.ts'

// A few of each; `npm run faults` does hundreds.
it('a disk that fails at any call leaves the former state or the new one', async () => {
  expect(await fillDisks(60, new Random(2))).toEqual([])
})

it('a process that is killed while it writes loses no record and holds nobody up', async () => {
  expect(await killWriters(5, new Random(2))).toEqual([])
})
