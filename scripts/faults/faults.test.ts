import { expect, it } from 'vitest'
import { Random } from '../fuzz/random.ts'
import { addAtOnce } from './add-at-once.ts'
import { fillDisks } from './fill-disks.ts'
import { killWriters } from './kill-writers.ts'

/** Everything that a trial tells. */
async function told(trial: (tell: (found: string) => void) => Promise<void>): Promise<string[]> {
  const found: string[] = []
  await trial((line) => found.push(line))
  return found
}

// A few of each; `npm run faults` does hundreds.
it('a disk that fails at any call leaves the former state or the new one', async () => {
  expect(await told((tell) => fillDisks(60, new Random(2), tell))).toEqual([])
})

it('a process that is killed while it writes loses no record and holds nobody up', async () => {
  expect(await told((tell) => killWriters(5, new Random(2), tell))).toEqual([])
})

it('four that add at once lose no document, be they of one name or of four', async () => {
  expect(await told((tell) => addAtOnce(2, tell))).toEqual([])
})
