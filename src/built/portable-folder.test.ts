import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { portableAddress, portablePage, writePortable } from './portable-folder.ts'

test('an address leads to the file beside the page', () => {
  expect(portableAddress('/central/2-8/', '/', 'central/index.html')).toBe('2-8/index.html')
  expect(portableAddress('/', '/', 'central/2-8/index.html')).toBe('../../index.html')
  expect(portableAddress('/sub/_astro/a.css', '/sub/', 'index.html')).toBe('_astro/a.css')
  expect(portableAddress('/central/#2-8', '/', 'index.html')).toBe('central/index.html#2-8')
  expect(portableAddress('/central/?v=1#2-8', '/', 'a/index.html')).toBe(
    '../central/index.html#2-8',
  )
  expect(portableAddress('./#art1', '/sub/', 'law/index.html')).toBe('index.html#art1')
  expect(portableAddress('../#art1', '/', 'law/conversion/index.html')).toBe('../index.html#art1')
})

test('addresses are found in quotes and without', () => {
  const page = portablePage(
    '<a href=/law/ class=ref>一</a><a id=a href=./#art1>二</a><a href="/law/#art 2">三</a>',
    '/',
    'law/index.html',
  )
  expect(page).toBe(
    '<a href="index.html" class=ref>一</a><a id=a href="index.html#art1">二</a><a href="index.html#art 2">三</a>',
  )
})

test('addresses of other sites and fragments of the page are unchanged', () => {
  for (const address of ['https://a.example/', '#2-8', 'mailto:a@b.example', '//a.example/'])
    expect(portableAddress(address, '/', 'index.html')).toBe(address)
})

test('a page has no script and keeps its text', () => {
  const html =
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/x.js"></script><script>let href="/y"</script><p>條文</p>'
  const page = portablePage(html, '/', 'central/index.html')
  expect(page).not.toContain('<script')
  expect(page).toContain('href="../_astro/a.css"')
  expect(page).toContain("style-src file: 'self'")
  expect(page).toContain('<p>條文</p>')
})

describe('writing the folder', () => {
  let root = ''
  const at = (path: string) => join(root, path)
  const build = async (...pages: string[]) => {
    await rm(at('dist'), { recursive: true, force: true })
    for (const page of pages) {
      await mkdir(at(`dist/${page}`), { recursive: true })
      await writeFile(at(`dist/${page}/index.html`), '<a href="/">x</a>')
    }
  }
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'clausary-portable-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  test('is refused if it contains other things, which are all kept', async () => {
    await build('rules')
    await mkdir(at('content'))
    await writeFile(at('content/mine.txt'), '')
    await expect(writePortable(at('dist'), at('content'), '/')).rejects.toThrow(
      /content holds other things \(mine\.txt\): name a new folder, nothing was written/,
    )
    expect(await readdir(at('content'))).toEqual(['mine.txt'])
  })

  test('again removes what is gone from the site and keeps what others put there', async () => {
    await build('rules', 'old')
    await writePortable(at('dist'), at('stick'), '/')
    await writeFile(at('stick/mine.txt'), '')
    await build('rules')
    expect(await writePortable(at('dist'), at('stick'), '/')).toBe(1)
    expect((await readdir(at('stick'))).sort()).toEqual(['.clausary-portable', 'mine.txt', 'rules'])
  })

  test('keeps what others put in the place of a page', async () => {
    await build('rules')
    await writePortable(at('dist'), at('stick'), '/')
    await writeFile(at('stick/mine'), 'x')
    await build('rules', 'mine')
    await expect(writePortable(at('dist'), at('stick'), '/')).rejects.toThrow(/\(mine\)/)
    expect((await readdir(at('stick'))).sort()).toEqual(['.clausary-portable', 'mine', 'rules'])
  })
})
