import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineCommand, UserError } from './command.ts'

const { write } = process.stderr
let said = ''
beforeEach(() => {
  said = ''
  process.stderr.write = ((text: string) => {
    said += text
    return true
  }) as typeof write
})
afterEach(() => {
  process.stderr.write = write
  process.exitCode = 0
  vi.unstubAllEnvs()
})

/** Runs a command that throws. */
function fail(error: Error): Promise<void> {
  vi.stubEnv('DEBUG', undefined)
  const run = () => Promise.reject(error)
  return defineCommand({ help: '', options: {}, settings: false, run })([])
}

test('an error of a tool is printed in one line without its colours', async () => {
  await fail(new Error('Build failed with 1 error:\n\u001b[31m[UNRESOLVED]\u001b[0m no entry'))
  expect(said).toBe('error: Build failed with 1 error: [UNRESOLVED] no entry\n')
  expect(process.exitCode).toBe(1)
})

test('a name with control characters is printed with them escaped', async () => {
  await fail(new UserError('a\u001b[2J.txt is missing'))
  expect(said).toBe('error: a\\u001b[2J.txt is missing\n')
})
