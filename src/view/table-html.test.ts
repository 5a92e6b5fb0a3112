import { expect, test } from 'vitest'
import { emptyLock } from '../citation/lock-parts.ts'
import { fromSplit } from '../corpus/from-split.ts'
import { splitPage } from '../corpus/split/split-page.ts'
import { documentView } from './document-view.ts'
import { readerFor } from './reader.ts'
import { documentHtml } from './text-html.ts'

const TEXT =
  '青石獎勵辦法\n\n第一條 獎勵標準如下：\n\n| 序號 | 條件 |\n| --- | --- |\n| 甲 | 依第二條\\|全國 |\n|  | <b>全省</b> |\n\n第二條 本辦法施行。\n\n項目\t標準\n甲\t十元\n乙\t二十元\n'

function htmlOf(text: string, script: 'zh-Hant' | 'zh-Hans'): string {
  const [split] = splitPage(text).documents
  if (!split) throw new Error('no document found')
  const facts = { text, file: 'a.txt', sha256: '0'.repeat(64), url: null, rights: null }
  const document = fromSplit(
    split,
    { ...facts, script: 'zh-Hant', orthography: 'tw' },
    'rules',
    'policies/rules.mdx',
  )
  const corpus = {
    documents: [document],
    principles: [],
    lock: emptyLock('lock'),
    former: new Map(),
    histories: new Map(),
  }
  return documentHtml(documentView(document, readerFor(script), corpus, false))
}

test('a table of a text is a table with its head, in a region that the keyboard can scroll', () => {
  const html = htmlOf(TEXT, 'zh-Hant')
  expect(html).toMatch(
    /<div class="rows" role="region" tabindex="0" aria-label="表格"><table><thead>/,
  )
  expect(html).toContain('<th scope="col">序號</th><th scope="col">條件</th>')
  expect(html).toMatch(/<tr id="art1-p4"><td>甲<\/td><td>依<a[^>]*>第二條<\/a>\|全國<\/td><\/tr>/)
  expect(html).toContain('<td></td><td>&#x3C;b>全省&#x3C;/b></td>')
  expect(html).not.toContain('---')
})

test('rows without a head are a table without one', () => {
  expect(htmlOf(TEXT, 'zh-Hant')).toMatch(
    /<table><tbody><tr id="art2-p2"><td>項目<\/td><td>標準<\/td><\/tr>/,
  )
})

test('a table is converted cell by cell', () => {
  expect(htmlOf(TEXT, 'zh-Hans')).toContain('<th scope="col">序号</th><th scope="col">条件</th>')
})
