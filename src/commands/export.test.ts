import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readClauseAkn } from '../formats/akn/read-akn.ts'
import { readDocumentJson } from '../formats/read-json.ts'

/** Runs the command on the test corpus. */
function run(...args: string[]) {
  const env = { ...process.env, CLAUSARY_CORPUS: 'tests/opinions/content' }
  return spawnSync(process.execPath, ['scripts/clausary.ts', 'export', ...args], {
    encoding: 'utf8',
    env,
  })
}

test('a document and a clause are written in the requested format', () => {
  expect(readDocumentJson(run('central', '--format', 'json').stdout).id).toBe('central')
  expect(readClauseAkn(run('central/2-8', '--format', 'xml').stdout).id).toBe('2-8')
  expect(run('central/2-8', '--script', 'zh-Hans').stdout).toMatch(/^（八）严格责任追究制度/)
})

test.each([
  [[], 'name one document or clause'],
  [['central/9-9'], 'central has no clause 9-9'],
  [['elsewhere'], 'elsewhere: no document of this corpus'],
  [['../../etc/passwd'], 'no document of this corpus'],
  [['central', '--format', 'docx'], '--format docx: there is txt, md, json'],
  [['central', '--script', 'ja'], '--script ja: there is zh-Hant, zh-Hans'],
])('%j is answered in one line', (args, message) => {
  const { status, stdout, stderr } = run(...args)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
