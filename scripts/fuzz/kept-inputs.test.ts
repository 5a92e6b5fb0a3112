import { afterAll, describe, expect, it } from 'vitest'
import { keptInputs } from './kept-inputs.ts'
import { mutate } from './mutate.ts'
import { Random } from './random.ts'
import { InputRunner } from './run-input.ts'

const runner = new InputRunner()
afterAll(() => runner.close())

describe('an input that once threw, hung or used up all memory', () => {
  const kept = keptInputs()
  it('is kept', () => expect(kept.length).toBeGreaterThan(15))
  for (const { target, name, bytes } of kept)
    it(`${target} ${name}: is read or refused`, async () => {
      expect(await runner.run(target, bytes)).toBeNull()
    })
})

it('an exception is reported, and the next input is run', async () => {
  expect(await runner.run('none', Buffer.alloc(0))).toContain('none is no reader')
  expect(await runner.run('zip', Buffer.alloc(0))).toBeNull()
})

it('the same seed makes the same inputs', () => {
  const make = () => mutate(Buffer.from('第一條'), Buffer.from('x'), new Random(7)).toString('hex')
  expect(make()).toBe(make())
})
