import { describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../view/content-security-policy.ts'
import { readPage } from './built-pages.ts'
import { checkPage, readingSize } from './page-rules.ts'

const POLICY = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`
const check = (html: string) => checkPage(readPage('x.html', `${POLICY}${html}`))

const REFUSED: Record<string, string> = {
  'x.html: a <script> of its own': '<script>alert(1)</script>',
  'x.html: a <style> of its own': '<style>p { color: red }</style>',
  'x.html: <p style=…>': '<p style="color: red">x</p>',
  'x.html: <p onclick=…>': '<p onclick="x()">x</p>',
  'x.html: <script> loads https://b.example/x.js': '<script src="https://b.example/x.js"></script>',
  'x.html: <img> loads //b.example/x.png': '<img src="//b.example/x.png">',
  'x.html: <link> loads https://b.example/x.css':
    '<link rel="stylesheet" href="https://b.example/x.css">',
  'x.html: <form> loads https://b.example/': '<form action="https://b.example/"></form>',
}

describe('a page', () => {
  for (const [said, html] of Object.entries(REFUSED))
    test(`is refused for ${html}`, () => {
      expect(check(html)).toEqual([said])
    })

  test('may link anywhere, contain data and load its own files', () => {
    const html = `<a href="https://b.example/">x</a><link rel="canonical" href="https://a.example/">
      <script type="application/ld+json">{}</script><script type="module" src="/x.js"></script>
      <link rel="stylesheet" href="/x.css"><img src="x.png" alt="">`
    expect(check(html)).toEqual([])
  })

  test('is refused without a policy, or with a weaker one', () => {
    const weaker = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    expect(checkPage(readPage('x.html', '<p>x</p>'))).toEqual([
      'x.html: no Content-Security-Policy',
    ])
    expect(checkPage(readPage('x.html', weaker))[0]).toContain("'unsafe-inline'")
  })

  test('costs its HTML and its style sheets', () => {
    const page = readPage('x.html', '<link rel="stylesheet" href="/x.css"><p>x</p>')
    const alone = readingSize(page, () => Buffer.from(''))
    expect(readingSize(page, () => Buffer.from('p { color: red }'))).toBeGreaterThan(alone)
  })
})
