import { expect, test } from 'vitest'
import { convertHtml } from './convert-html.ts'
import { readerFor } from './reader.ts'

test('prose is converted; code and samples are not', () => {
  const html =
    '<p>輸入「<span translate="no">责任追究</span>」與「<span translate="no">責任追究</span>」，<code>條</code>結果相同。</p>'
  const shown = convertHtml(html, readerFor('zh-Hans'))
  expect(shown).toContain('结果相同')
  expect(shown).toContain('>责任追究<')
  expect(shown).toContain('>責任追究<')
  expect(shown).toContain('<code>條</code>')
})
