import { expect, test } from 'vitest'
import type { PageGroup, WrittenGroup } from './page-groups.ts'
import type { PagePath } from './page-source.ts'
import { type PageTask, PageThread } from './page-thread.ts'

const groups = (): PageGroup[] =>
  ['a', 'b', 'c', 'd'].map((name) => ({
    names: [name],
    // So many pages that only one group is in progress.
    pages: Array.from(
      { length: 12 },
      () => ({ pathname: `/${name}/`, cacheKey: 'key' }) as PagePath,
    ),
    files: [],
  }))

/** A thread that runs another program instead of the page worker. */
function threadOf(program: string, onText: (name: string) => void = () => undefined) {
  const url = new URL(`data:text/javascript,${encodeURIComponent(program)}`)
  return new PageThread({} as PageTask, onText, url)
}

/** A worker program that completes groups unless `otherwise` applies. */
const program = (otherwise: string) => `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ names: [name], pages }) => {
    ${otherwise}
    const made = pages.map(([pathname, key]) => ({ file: pathname, key, sha256: 'digest' }))
    parentPort.postMessage({ pages: made, files: [], texts: [[name, new Uint8Array(1)]] })
  })`

test('a thread takes groups from the end of the list, and reports each with its pages and its text', async () => {
  const texts: string[] = []
  const thread = threadOf(program(''), (name) => texts.push(name))
  const left = groups()
  const made: [string | undefined, WrittenGroup][] = []
  await thread.make(left, ({ names }, written) => made.push([names[0], written]))
  await thread.end()
  expect(left).toEqual([])
  expect(texts).toEqual(['d', 'c', 'b', 'a'])
  expect(made.map(([name, { pages }]) => [name, pages[0]?.file])).toEqual(
    texts.map((name) => [name, `/${name}/`]),
  )
})

test.each([
  ['ends', 'process.exit(3)', 'the thread ended'],
  ['throws', "throw new Error('no memory')", 'no memory'],
])('a thread that %s is an error that names the pages at work', async (_, otherwise, reason) => {
  const thread = threadOf(program(`if (name === 'c') ${otherwise}`))
  await expect(thread.make(groups(), () => undefined)).rejects.toThrow(
    `pages of c could not be made: ${reason}`,
  )
  await thread.end()
})

test('the error of a page is reported', async () => {
  const answer = "parentPort.postMessage({ message: '/d/: of a fault', stack: '' })"
  const thread = threadOf(program(`return ${answer}`))
  await expect(thread.make(groups(), () => undefined)).rejects.toThrow('/d/: of a fault')
  await thread.end()
})

test('a thread without work ends', async () => {
  const thread = threadOf(program(''))
  await thread.make([], () => undefined)
  await thread.end()
})
