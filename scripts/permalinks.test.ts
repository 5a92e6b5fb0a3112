import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPermalinks } from '../src/citation/lock-file.ts'
import { loadDocuments } from '../src/corpus/load-documents.ts'

const root = new URL('..', import.meta.url).pathname
let corpus = ''

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'corpus-'))
  await cp(join(root, 'content'), corpus, { recursive: true })
  await rm(join(corpus, 'permalinks.lock'), { force: true })
  await keepPermalinks(corpus, (await loadDocuments(corpus)).value, true)
})

afterAll(() => rm(corpus, { recursive: true }))

async function run(script: string, args: string[], folder = corpus) {
  const command = [join(root, 'scripts', script), ...args]
  const env = { ...process.env, CLAUSARY_CORPUS: folder }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { env })
    return { code: 0, out: stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, out: stderr }
  }
}

const permalinks = (...args: string[]) => run('permalinks.ts', args)

test('a move is recorded with its reason, and told in the history', async () => {
  const args = [
    'move',
    'central/4-15',
    'central/4-14',
    '--why',
    '併入上一條',
    '--date',
    '2026-11-23',
  ]
  expect(await permalinks(...args)).toMatchObject({ code: 0 })
  const lock = await readFile(join(corpus, 'permalinks.lock'), 'utf8')
  expect(lock).toContain('central/4-15\tmoved\tcentral/4-14\t2026-11-23\t併入上一條\n')
  const { out } = await permalinks('history', 'central/4-15')
  expect(out).toMatch(/^[0-9a-f]{8} {2}\(十五\)嚴格安全准入制度/)
  expect(out).toContain('2026-11-23  → central/4-14: 併入上一條')
})

test('a check finds that the moved id is still in use', async () => {
  const { code, out } = await permalinks('check')
  expect(code).toBe(1)
  expect(out).toMatch(/policies\/central\.mdx:\d+ error \[permalink-reused\] central\/4-15/)
})

test.each([
  [['move', 'central/1', 'central/99', '--why', 'x'], 'central/99 is not in the corpus'],
  [['withdraw', 'central/1'], '--why TEXT is missing'],
  [['rename'], 'rename: write move, withdraw or amend'],
])('%j is refused in one line', async (args, message) => {
  const { code, out } = await permalinks(...args)
  expect(code).toBe(1)
  expect(out).toContain(message)
  expect(out.trim().split('\n')).toHaveLength(1)
})

test('a quotation in a file is checked against the corpus', async () => {
  const file = join(corpus, 'passage.txt')
  await writeFile(file, '坚持党政同责、一岗双责、齐抓共管、失职追责\n')
  const { out } = await run('quote.ts', [file, '--json'])
  expect(JSON.parse(out)).toMatchObject({ status: 'converted', at: [{ id: 'central/2-4' }] })
  expect((await run('quote.ts', [file])).out).toBe('the same in the other script: central/2-4\n')
})
