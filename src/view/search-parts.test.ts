import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fromSplit } from '../corpus/from-split.ts'
import { splitPage } from '../corpus/split/split-page.ts'
import { searchDocument } from './search-document.ts'

const TEXT =
  '青石市检索办法\n\n为了便利检索，制定本办法。\n\n第一条 应当列明违法行为。\n\n青石市法制办公室\n2031年1月1日\n'

function sample(text: string) {
  const [split] = splitPage(text).documents
  if (!split) throw new Error('no document found')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const facts = { text, file: 'a.txt', sha256, url: null, rights: null }
  return fromSplit(
    split,
    { ...facts, script: 'zh-Hans', orthography: 'cn' },
    'rules',
    'policies/rules.mdx',
  )
}

test('title, front and closing are searched too, after the clauses', () => {
  const { clauses } = searchDocument(sample(TEXT))
  expect(clauses.map(({ id, level }) => [id, level])).toEqual([
    ['art1', 1],
    ['front', 0],
    ['closing', 0],
  ])
  expect(clauses[1]?.texts.hans.corrected.join('')).toBe('青石市检索办法为了便利检索，制定本办法。')
  expect(clauses[1]?.texts.hant.corrected.join('')).toContain('為了便利檢索')
  expect(clauses[2]?.texts.hans.corrected.join('')).toBe('青石市法制办公室2031年1月1日')
})

test('a field that is not printed in the text is searched too', () => {
  const document = sample(TEXT)
  document.meta.docNumber = { value: '青法〔2031〕1号' }
  const front = searchDocument(document).clauses.find(({ id }) => id === 'front')
  expect(front?.texts.hans.corrected.slice(0, 2)).toEqual(['青法〔2031〕1号', '青石市检索办法'])
  expect(front?.texts.hans.heading).toBe('青石市检索办法')
})

test('a document without clauses is searched as a whole', () => {
  const { clauses } = searchDocument(sample('青石市关于公园的批复\n\n县政府：\n\n同意建设公园。\n'))
  expect(clauses.map(({ id }) => id)).toContain('front')
  const text = clauses.flatMap((clause) => clause.texts.hans.corrected).join('')
  expect(text).toContain('同意建设公园')
})

test('a table is searched by its cells, without its markup', () => {
  const table = '| 序号 | 条件 |\n| --- | --- |\n| 1 | 全国\\|获奖 |'
  const { clauses } = searchDocument(sample(TEXT.replace('行为。', `行为：\n\n${table}`)))
  const blocks = clauses[0]?.texts.hans.corrected ?? []
  expect(blocks.slice(2).map((block) => block.trim())).toEqual([
    '序号   条件',
    '',
    '1   全国\\|获奖',
  ])
  expect(blocks.at(-1)).toHaveLength('| 1 | 全国\\|获奖 |'.length)
})
