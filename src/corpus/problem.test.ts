import { expect, test } from 'vitest'
import { formatProblem } from './problem.ts'

const LONG = `no text has “${'安'.repeat(100_000)}”`
const problem = {
  rule: 'r',
  severity: 'warning',
  hint: 'h',
  file: 'a.mdx',
  line: 3,
  column: 0,
} as const

test('a problem is one line, even if its content is very long', () => {
  expect(formatProblem({ ...problem, message: 'short' })).toBe('a.mdx:3 warning [r] short (h)')
  expect(formatProblem({ ...problem, file: 'a\nb.mdx', message: 'N\r\nUR  - x' })).toBe(
    'a⏎b.mdx:3 warning [r] N⏎UR  - x (h)',
  )
  const line = formatProblem({ ...problem, message: LONG })
  expect(line).toMatch(
    /^a\.mdx:3 warning \[r\] no text has “安+… \(99514 characters\) …安+” \(h\)$/,
  )
  expect(line.length).toBeLessThan(600)
})
