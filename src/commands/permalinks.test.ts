import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPermalinks } from '../citation/lock-file.ts'
import { loadDocuments } from '../corpus/load-documents.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let corpus = ''

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'corpus-'))
  await cp(join(root, 'tests/opinions/content'), corpus, { recursive: true })
  await rm(join(corpus, 'permalinks'), { recursive: true })
  await keepPermalinks(corpus, (await loadDocuments(corpus)).value, true)
})

afterAll(() => rm(corpus, { recursive: true }))

async function run(script: string, args: string[], folder = corpus) {
  const command = [join(root, 'scripts/clausary.ts'), script, ...args]
  const env = { ...process.env, CLAUSARY_CORPUS: folder }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { env })
    return { code: 0, out: stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, out: stderr }
  }
}

const permalinks = (...args: string[]) => run('permalinks', args)

const MOVE = ['move', 'village/4', 'village/3', '--why', '併入上一條', '--date', '2026-11-23']
const lockText = () => readFile(join(corpus, 'permalinks/village.lock'), 'utf8')

test('an address in use cannot be retired, an invalid day is refused, and nothing is written', async () => {
  const before = await lockText()
  expect(await permalinks(...MOVE)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/village\/4 is still in the corpus/),
  })
  expect(await permalinks(...MOVE.slice(0, -1), '2026-13-40')).toMatchObject({ code: 1 })
  expect(await permalinks('amend', 'village/3', '--why', 'x')).toMatchObject({
    code: 1,
    out: expect.stringContaining('there is nothing to amend'),
  })
  expect(await permalinks('undo')).toMatchObject({ code: 1 })
  expect(await lockText()).toBe(before)
})

test('a move is tried, recorded with its reason, shown in the history, and undone', async () => {
  const file = join(corpus, 'policies/village.mdx')
  const policy = await readFile(file, 'utf8')
  const register = policy.replace(/ {2}- id: "4"\n(?: {4}.*\n)+/, '').replace(/ {4}"4": ""\n/, '')
  await writeFile(file, register.replace(/^## 四、(?:.|\n)*/m, ''))
  const before = await lockText()
  expect(await permalinks(...MOVE, '--dry-run')).toMatchObject({ code: 0 })
  expect(await lockText()).toBe(before)
  expect(await permalinks(...MOVE)).toMatchObject({ code: 0 })
  expect(await lockText()).toContain('village/4\tmoved\tvillage/3\t2026-11-23\t併入上一條\n')
  const { out } = await permalinks('history', 'village/4')
  expect(out).toMatch(/^[0-9a-f]{8} {2}四、/)
  expect(out).toContain('2026-11-23  → village/3: 併入上一條')
  expect((await permalinks('check')).code).toBe(0)
  expect((await permalinks('undo')).out).toBe('undone: move village/4 → village/3\n')
  expect(await lockText()).toBe(before)
  await writeFile(file, policy)
})

test.each([
  [['withdraw', 'central/1'], '--why TEXT is missing'],
  [['rename'], 'rename: write move, withdraw, amend, restore, renumber, undo, history or check'],
])('%j is refused in one line', async (args, message) => {
  const { code, out } = await permalinks(...args)
  expect(code).toBe(1)
  expect(out).toContain(message)
  expect(out.trim().split('\n')).toHaveLength(1)
})

test('a quotation in a file is checked against the corpus', async () => {
  const file = join(corpus, 'passage.txt')
  await writeFile(file, '坚持党政同责、一岗双责、齐抓共管、失职追责\n')
  const { out } = await run('quote', [file, '--json'])
  expect(JSON.parse(out)).toMatchObject({ status: 'converted', at: [{ id: 'central/2-4' }] })
  expect((await run('quote', [file])).out).toBe('the same in the other script: central/2-4\n')
})
