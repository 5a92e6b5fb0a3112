import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BusyCorpus, LOCK_FILE, withWriterLock } from './writer-lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-writer-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const module = new URL('./writer-lock.ts', import.meta.url).href

/** A program that increments a number in a file, `rounds` times, each time under the lock. */
const counter = (rounds: number) => `
  import { readFileSync, writeFileSync } from 'node:fs'
  import { withWriterLock } from ${JSON.stringify(module)}
  const file = ${JSON.stringify(join(folder, 'count'))}
  for (let i = 0; i < ${rounds}; i++)
    await withWriterLock(${JSON.stringify(folder)}, 'count', async () => {
      const count = Number(readFileSync(file, 'utf8'))
      await new Promise((resolve) => setTimeout(resolve, 1))
      writeFileSync(file, String(count + 1))
    })`

const run = (program: string) =>
  new Promise((resolve) =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' }).on(
      'exit',
      resolve,
    ),
  )

it('lets one process at a time write, and is removed afterwards', async () => {
  writeFileSync(join(folder, 'count'), '0')
  expect(await Promise.all([1, 2, 3, 4].map(() => run(counter(5))))).toEqual([0, 0, 0, 0])
  expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('20')
  expect(existsSync(join(folder, LOCK_FILE))).toBe(false)
})

it('is taken over from a killed process, by one of those that find it', async () => {
  const killed = spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    `
    import { withWriterLock } from ${JSON.stringify(module)}
    await withWriterLock(${JSON.stringify(folder)}, 'killed', async () => process.kill(process.pid, 'SIGKILL'))`,
  ])
  expect(killed.signal).toBe('SIGKILL')
  expect(readFileSync(join(folder, LOCK_FILE), 'utf8')).toContain('"killed"')
  writeFileSync(join(folder, 'count'), '0')
  expect(await Promise.all([1, 2, 3, 4].map(() => run(counter(3))))).toEqual([0, 0, 0, 0])
  expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('12')
})

it('reports its holder after waiting in vain, and reports once that it waits', async () => {
  const said: string[] = []
  await withWriterLock(folder, 'npm run add', async () => {
    const second = withWriterLock(folder, 'second', async () => 'written', {
      patience: 0,
      onWait: (line) => said.push(line),
    })
    await expect(second).rejects.toThrow(BusyCorpus)
    await expect(second).rejects.toThrow(
      new RegExp(`^npm run add \\(process ${process.pid} on .* writes into the corpus: try again`),
    )
  })
  expect(said).toEqual([])
})

it('is not taken over from another machine, whose processes are unknown', async () => {
  const holder = { token: '0123456789abcdef', pid: 1, born: '', command: 'npm run add', since: '' }
  const file = join(folder, LOCK_FILE)
  writeFileSync(file, JSON.stringify({ ...holder, host: `not-\n ${hostname()}` }))
  const wait = { patience: 0 }
  await expect(withWriterLock(folder, 'x', async () => 1, wait)).rejects.toThrow(
    /^npm run add \(process 1 on not- [^\n]*$/,
  )
  writeFileSync(file, '<<<<<<< HEAD')
  await expect(withWriterLock(folder, 'x', async () => 1, wait)).rejects.toThrow(
    /names no writer: remove it/,
  )
})

it('is removed when the work fails', async () => {
  const failing = withWriterLock(folder, 'x', () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(existsSync(join(folder, LOCK_FILE))).toBe(false)
})
