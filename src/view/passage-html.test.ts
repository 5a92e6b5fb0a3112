import { expect, test } from 'vitest'
import { fromSplit } from '../corpus/from-split.ts'
import type { Document } from '../corpus/model.ts'
import { splitPage } from '../corpus/split/split-page.ts'
import { documentPassages } from '../parallels/passage.ts'
import { quotePassage } from './passage-html.ts'
import { readerFor } from './reader.ts'

function documentOf(text: string): Document {
  const [split] = splitPage(text).documents
  if (!split) throw new Error('no document found')
  const facts = { text, file: 'a.txt', sha256: '0'.repeat(64), url: null, rights: null }
  return fromSplit(
    split,
    { ...facts, script: 'zh-Hant', orthography: 'tw' },
    'rules',
    'policies/rules.mdx',
  )
}

function quoted(text: string, id: string): string[] {
  const document = documentOf(text)
  const passage = documentPassages(document, 0).find((one) => one.id === id)
  if (!passage) throw new Error(`no passage ${id}`)
  return quotePassage(passage, document, readerFor('zh-Hant'), []).paragraphs
}

test('the cells of a table are quoted, without bars and without the delimiter row', () => {
  const text =
    '青石獎勵辦法\n\n第一條 獎勵標準如下：\n\n| 序號 | 條件 |\n| --- | --- |\n| 甲 | 依法獎勵 |\n\n第二條 本辦法施行。\n'
  expect(quoted(text, 'art1').map((one) => one.trim())).toEqual([
    '獎勵標準如下：',
    '序號\u3000條件',
    '甲\u3000依法獎勵',
  ])
})
