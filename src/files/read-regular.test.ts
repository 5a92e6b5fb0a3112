import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readContentFile } from './content-file.ts'
import { readRegular } from './read-regular.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausary-read-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

writeFileSync(at('a.txt'), '條文')
symlinkSync('a.txt', at('link.txt'))
mkdirSync(at('folder.txt'))

/** The reason why a file is not read. */
async function reason(path: string, options = {}): Promise<string | null> {
  return (await readRegular(path, options)).refused?.reason ?? null
}

describe('a readable file', () => {
  it('is read completely', async () => {
    expect((await readRegular(at('a.txt'))).bytes?.toString()).toBe('條文')
  })

  it('is regular: links and folders are refused', async () => {
    expect(await reason(at('link.txt'))).toBe('link')
    expect(await reason(at('link.txt'), { follow: true })).toBeNull()
    expect(await reason(at('folder.txt'))).toBe('irregular')
    expect(await reason(at('none.txt'))).toBe('missing')
  })

  it.skipIf(process.platform === 'win32')('is no device and no pipe, named or linked', async () => {
    execFileSync('mkfifo', [at('pipe.txt')])
    expect(await reason(at('pipe.txt'))).toBe('irregular')
    expect(await reason('/dev/zero')).toBe('irregular')
    symlinkSync('/dev/zero', at('zero.txt'))
    expect(await reason(at('zero.txt'), { follow: true })).toBe('irregular')
  })

  it('has at most as many bytes as the limit', async () => {
    writeFileSync(at('large'), '')
    truncateSync(at('large'), 10)
    expect(await reason(at('large'), { limit: 10 })).toBeNull()
    expect(await readRegular(at('large'), { limit: 9 })).toMatchObject({
      bytes: null,
      refused: { reason: 'too-large', message: 'has 1 MB; a file may have 1 MB' },
    })
  })

  it.skipIf(process.platform !== 'linux')('is not trusted to be as small as it says', async () => {
    // A kernel file: its size is 0 in `stat`, but it has content.
    expect(await reason('/proc/self/status', { limit: 10 })).toBe('too-large')
  })
})

describe('a file of the corpus', () => {
  mkdirSync(at('corpus/sources'), { recursive: true })
  writeFileSync(at('corpus/sources/a.txt'), 'a')
  writeFileSync(at('corpus/secret.txt'), 'secret')
  const read = (name: string) => readContentFile(at('corpus'), 'sources', name)

  it('is directly in its folder', async () => {
    expect((await read('a.txt')).bytes?.toString()).toBe('a')
  })

  for (const name of [
    '../secret.txt',
    '..\\secret.txt',
    '..',
    '.',
    '',
    'x/../../secret.txt',
    '/etc/passwd',
    'a\0.txt',
  ])
    it(`is not ${JSON.stringify(name)}`, async () => {
      expect((await read(name)).bytes).toBeNull()
    })

  it('is not in a folder that is a link', async () => {
    symlinkSync(at('corpus/sources'), at('corpus/policies'))
    expect((await readContentFile(at('corpus'), 'policies', 'a.txt')).refused?.reason).toBe('link')
  })
})
