import { expect, it } from 'vitest'
import { showProgress } from './progress.ts'

function run(total: number, stream: { isTTY: boolean; columns?: number }): string {
  let written = ''
  let clock = 0
  const progress = showProgress(
    total,
    { ...stream, write: (text) => (written += text) },
    () => (clock += 60),
  )
  for (let i = 1; i <= total; i++) progress.step(`文件${i}.txt`)
  progress.clear()
  return written
}

it('rewrites one line on a terminal, and clears it at the end', () => {
  const written = run(40, { isTTY: true })
  expect(written).toContain('2 of 40 files  文件2.txt\r\u001b[K')
  expect(written).not.toContain('\n')
  expect(written.endsWith('\u001b[K')).toBe(true)
})

it('keeps long names from wrapping', () => {
  expect(run(40, { isTTY: true, columns: 34 })).toContain('2 of 40 files  xt\r')
})

it('writes a line every 500 files if the line cannot be rewritten', () => {
  expect(run(1200, { isTTY: false })).toBe('500 of 1200 files\n1000 of 1200 files\n')
})

it('writes nothing for a few files', () => {
  expect(run(5, { isTTY: true })).toBe('')
})
