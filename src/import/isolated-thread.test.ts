import { afterEach, expect, it } from 'vitest'
import { BUDGET, type Budget, IsolatedThread, overBudget } from './isolated-thread.ts'
import type { PageAnswer, PageQuestion } from './read-page.ts'

let thread: IsolatedThread<PageQuestion, PageAnswer>
afterEach(() => thread.close())

/** What a thread with a budget says to a file. */
function ask(budget: Budget, path: string, text: string, line: number | null = null) {
  thread = new IsolatedThread('page-worker', null, budget)
  return thread.ask({ path, bytes: new TextEncoder().encode(text), line })
}

it('answers as this thread would', async () => {
  const found = await ask(BUDGET, 'law.txt', '某市辦法\n\n第一條　安全。\n')
  expect(found).toMatchObject({ answer: { problems: [] } })
  expect(JSON.stringify(found)).toContain('第一條')
})

it('explains a line, and says of none that it is not there', async () => {
  const text = '某市辦法\n\n第一條　安全。\n'
  expect(JSON.stringify(await ask(BUDGET, 'law.txt', text, 3))).toContain('line 3: 第一條')
  expect(await thread.ask({ path: 'a.txt', bytes: new Uint8Array(1), line: 9 })).toMatchObject({
    answer: { printed: null },
  })
})

it('ends what takes longer than it may', async () => {
  const text = '第一條　安全。\n'.repeat(20_000)
  expect(await ask({ ...BUDGET, seconds: 0.001 }, 'law.txt', text)).toBe('time')
})

it('ends what takes more memory than it may', async () => {
  const html = '<p>第一条 安全。'.repeat(100_000)
  expect(await ask({ seconds: 6000, megabytes: 40 }, 'law.html', html)).toBe('memory')
  expect(overBudget('law.html', 'memory', BUDGET)).toMatchObject({
    message: 'takes more than 1024 MB of memory to read',
  })
})
