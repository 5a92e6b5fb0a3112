import { afterEach, expect, it } from 'vitest'
import { BUDGET, type Budget, IsolatedThread, overBudget } from './isolated-thread.ts'
import type { PageAnswer, PageQuestion } from './read-page.ts'
import { samplePdf } from './sample-pdf.ts'

let thread: IsolatedThread<PageQuestion, PageAnswer>
afterEach(() => thread.close())

/** The answer of a thread with a budget for a file. */
function ask(budget: Budget, path: string, text: string, line: number | null = null) {
  thread = new IsolatedThread('page-worker', null, budget)
  return thread.ask({ path, bytes: new TextEncoder().encode(text), line })
}

it('answers as this thread would', async () => {
  const found = await ask(BUDGET, 'law.txt', '某市辦法\n\n第一條　安全。\n')
  expect(found).toMatchObject({ answer: { problems: [] } })
  expect(JSON.stringify(found)).toContain('第一條')
})

it('explains a line, and reports a line that does not exist', async () => {
  const text = '某市辦法\n\n第一條　安全。\n'
  expect(JSON.stringify(await ask(BUDGET, 'law.txt', text, 3))).toContain('line 3: 第一條')
  expect(await thread.ask({ path: 'a.txt', bytes: new Uint8Array(1), line: 9 })).toMatchObject({
    answer: { printed: null },
  })
})

it('ends a file that exceeds the time limit', async () => {
  const text = '第一條　安全。\n'.repeat(20_000)
  expect(await ask({ ...BUDGET, seconds: 0.001 }, 'law.txt', text)).toBe('time')
})

it('ends a page that exceeds the time limit of a page, and names it', async () => {
  const law = Buffer.from(samplePdf([[{ text: '第一條', x: 50, y: 700 }]])).toString('latin1')
  // PDF.js takes quadratic time in the number of nested graphics states.
  const states = 'q '.repeat(100_000)
  const pdf = law.replace(/\/Length \d+/, `/Length ${states.length + 100}`)
  const path = 'law.pdf'
  thread = new IsolatedThread('page-worker', null, { ...BUDGET, seconds: 24 })
  const bytes = Buffer.from(pdf.replace('stream\n', `stream\n${states}`), 'latin1')
  expect(await thread.ask({ path, bytes, line: null })).toBe('page 1')
  expect(overBudget(path, 'page 1', BUDGET)).toMatchObject({
    message: 'page 1 takes more than 5 seconds of processor time to read',
  })
})

it('ends a file that exceeds the memory limit', async () => {
  const html = '<p>第一条 安全。'.repeat(100_000)
  expect(await ask({ seconds: 6000, megabytes: 40 }, 'law.html', html)).toBe('memory')
  expect(overBudget('law.html', 'memory', BUDGET)).toMatchObject({
    message: 'takes more than 1024 MB of memory to read',
  })
})
