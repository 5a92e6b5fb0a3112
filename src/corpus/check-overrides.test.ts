import { expect, test } from 'vitest'
import { checkOverrides } from './check-overrides.ts'
import type { Document } from './model.ts'

const said = (glossary: { hant: string; hans: string }[]) => {
  const meta = { title: '乾隆後發', script: 'zh-Hant', glossary }
  const document = { file: 'a.mdx', meta, front: [], clauses: [], closing: [] }
  return checkOverrides(document as unknown as Document).map(({ message }) => message)
}

test('a word with two readings in the glossary is reported once', () => {
  expect(said([{ hant: '乾隆', hans: '乾隆' }])).toEqual([])
  const twice = ['后发', '後发', '后發', '后发'].map((hans) => ({ hant: '後發', hans }))
  expect(said(twice)).toEqual(['glossary reads 後發 as 后发 and as 後发'])
})

test('a word of any length that the text does not contain is reported in a short line', () => {
  const [message = ''] = said([{ hant: '安'.repeat(100_000), hans: '安'.repeat(100_000) }])
  expect(message).toContain('but the text has no 安')
  expect(message.length).toBeLessThan(200)
})
