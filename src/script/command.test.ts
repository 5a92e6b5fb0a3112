import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/clausary.ts', import.meta.url))

function run(args: string[], input: string | Uint8Array = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, 'convert', ...args], {
    input,
  })
  return { stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), status, bytes: stdout }
}

describe('npm run convert', () => {
  test('changes nothing but characters', () => {
    const input = '\ufeff羣眾衞生\r\n\r\n為“人民”服務'
    expect(run(['--from', 'hk', '--to', 'zh-Hans'], input)).toMatchObject({
      stdout: '\ufeff群众卫生\r\n\r\n为“人民”服务',
      stderr: '',
      status: 0,
    })
  })

  test('reads more than a pipe buffer', () => {
    const input = '安全生产制度。\n'.repeat(40_000)
    expect(run(['--from', 'cn', '--to', 'tw'], input).stdout).toBe(
      '安全生產制度。\n'.repeat(40_000),
    )
  })

  test.each([
    [['--from', 'xx', '--to', 'cn'], /^convert: Unknown --from xx\. Known: cn, .*zh-Hant-HK\n$/],
    [['--to', 'cn'], /^convert: --from is missing\. Known: .*\n$/],
    [['--wrong'], /^convert: .*--wrong.*\n$/],
    [
      ['--from', 'cn', '--to', 'hk', '--style', '布佈'],
      /^convert: --style 布佈 is no pair of .*\n$/,
    ],
    [['--dissent', 'no-file.txt'], /^convert: no-file\.txt is missing.*\n$/],
  ])('%j is a line on standard error', (args, message) => {
    const { stdout, stderr, status } = run(args)
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(stderr).toMatch(message)
  })

  test('sets a style, and explains', () => {
    const args = ['--from', 'cn', '--to', 'hk']
    expect(run([...args, '--style', '布:佈,衞:衛'], '公布卫生').stdout).toBe('公佈衛生')
    expect(run([...args, '--style', '布:步'], '公布')).toMatchObject({
      stdout: '',
      stderr: 'convert: style has 布: 步, which is not in the table of spellings; it has 布: 佈\n',
      status: 1,
    })
    expect(run([...args, '--explain'], '处长须').stdout).toMatch(
      /^# pass 1 of 2\n0\t处长\t處長\t\d+\tdictionary of official words\n/,
    )
  })

  test('reports input that is not UTF-8 in a line on standard error', () => {
    const { stderr, status } = run(['--from', 'hk', '--to', 'cn'], Uint8Array.of(0xa4, 0xa4))
    expect({ stderr, status }).toEqual({
      stderr: 'convert: Standard input is not UTF-8. Save the text as UTF-8 and try again.\n',
      status: 1,
    })
  })

  test('--help describes the command', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage') })
  })
})
