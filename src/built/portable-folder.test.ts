import { expect, test } from 'vitest'
import { portableAddress, portablePage } from './portable-folder.ts'

test('an address leads to the file beside the page', () => {
  expect(portableAddress('/central/2-8/', '/', 'central/index.html')).toBe('2-8/index.html')
  expect(portableAddress('/', '/', 'central/2-8/index.html')).toBe('../../index.html')
  expect(portableAddress('/sub/_astro/a.css', '/sub/', 'index.html')).toBe('_astro/a.css')
  expect(portableAddress('/central/#2-8', '/', 'index.html')).toBe('central/index.html#2-8')
  expect(portableAddress('/central/?v=1#2-8', '/', 'a/index.html')).toBe(
    '../central/index.html#2-8',
  )
})

test('addresses of other sites and places of the page stay', () => {
  for (const address of ['https://a.example/', '#2-8', 'mailto:a@b.example', '//a.example/'])
    expect(portableAddress(address, '/', 'index.html')).toBe(address)
})

test('a page has no script left and keeps its text', () => {
  const html =
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/x.js"></script><script>let href="/y"</script><p>條文</p>'
  const page = portablePage(html, '/', 'central/index.html')
  expect(page).not.toContain('<script')
  expect(page).toContain('href="../_astro/a.css"')
  expect(page).toContain("style-src file: 'self'")
  expect(page).toContain('<p>條文</p>')
})
