import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readTally } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausary-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(passed: number, failed: number): string {
  const path = join(folder, `${passed}-${failed}.json`)
  writeFileSync(path, JSON.stringify({ numPassedTests: passed, numFailedTests: failed }))
  return path
}

describe('counting a test run', () => {
  test('uses the numbers of the report', async () => {
    expect(await readTally(report(7, 2), 1)).toEqual({ passed: 7, failed: 2 })
    expect(await readTally(report(7, 0), 0)).toEqual({ passed: 7, failed: 0 })
  })

  test('counts a failure if the run failed outside every test', async () => {
    expect(await readTally(report(7, 0), 1)).toEqual({ passed: 7, failed: 1 })
    expect(await readTally(join(folder, 'nowhere.json'), 1)).toEqual({ passed: 0, failed: 1 })
  })

  test('counts a failure if no test ran', async () => {
    expect(await readTally(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
  })
})
