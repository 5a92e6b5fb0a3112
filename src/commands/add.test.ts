import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = join(root, 'node_modules/.bin/node')
const LAW = '某市安全办法\n\n第一条 为了规范管理。\n第二条 本办法适用于本市。\n'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausary-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs a command of the project on a temporary corpus. */
async function run(script: string, args: string[], input = '') {
  const running = promisify(execFile)(node, [join(root, 'scripts/clausary.ts'), script, ...args], {
    cwd: root,
    env: { ...process.env, CLAUSARY_CORPUS: join(folder, 'corpus') },
  })
  running.child.stdin?.end(input)
  try {
    return { code: 0, ...(await running) }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

it('adds standard input to the corpus that the environment names', async () => {
  const { code, stdout } = await run('add', ['-', '--id', 'city-rules'], LAW)
  expect(code).toBe(0)
  expect(stdout).toContain('city-rules.mdx  2 clauses  某市安全办法  (written)')
  expect(await readdir(join(folder, 'corpus/policies'))).toEqual(['city-rules.mdx'])
})

it('reports invalid arguments in one line', async () => {
  expect((await run('add', [])).stderr).toMatch(/^error: name files or a folder to add/)
  expect((await run('add', ['a', 'b', '--id', 'x'])).stderr).toMatch(/names one document/)
  expect((await run('add', ['a', '--id', 'A b'])).stderr).toMatch(/a slug is lower-case/)
  expect((await run('add', ['a', '--id', 'search'])).stderr).toMatch(/uses that address itself/)
  expect((await run('add', ['none.txt'])).stderr).toMatch(/^none\.txt error \[unreadable\]/)
})

it('splits an added source to the same policy file', async () => {
  const path = join(folder, 'law.txt')
  await writeFile(path, LAW)
  await run('add', [path])
  const { code, stdout } = await run('split', [join(folder, 'corpus/sources/law.txt')])
  expect([code, stdout]).toEqual([
    0,
    `${join(folder, 'corpus/policies/law.mdx')}  2 clauses  某市安全办法\n`,
  ])
})

it('refers the user from split to add for a folder', async () => {
  const { code, stderr } = await run('split', [folder])
  expect([code, stderr]).toEqual([
    1,
    `error: ${folder} is a folder: npm run add -- ${folder} takes all files in it\n`,
  ])
})

it('does not touch a corpus with a policy file that cannot be read', async () => {
  await run('add', ['-', '--id', 'law'], LAW)
  await writeFile(join(folder, 'corpus/policies/law.mdx'), '---\ntitle: [\n---\n')
  const { code, stderr } = await run('add', ['-', '--id', 'other'], LAW)
  expect(code).toBe(1)
  expect(stderr).toContain('law.mdx:2 error [frontmatter]')
  expect(stderr).toContain('error: nothing written')
})

it('writes nothing into a folder that is a link, or when the report cannot be written', async () => {
  const path = join(folder, 'law.txt')
  await writeFile(path, LAW)
  await mkdir(join(folder, 'corpus'))
  const report = join(folder, 'none/report.html')
  expect((await run('add', [path, '--report', report])).stderr).toMatch(/^error: .* no folder /)
  await symlink(folder, join(folder, 'corpus/sources'), 'dir')
  expect((await run('add', [path])).stderr).toMatch(/^error: \S+sources is a link: .*\n$/)
  expect(await readdir(folder)).toEqual(['corpus', 'law.txt'])
  expect(await readdir(join(folder, 'corpus'))).not.toContain('policies')
})
