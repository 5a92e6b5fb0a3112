import { expect, test } from 'vitest'
import { splitSource } from './split-source.ts'

const TEXT = '柳塘镇人民政府关于便民措施的通知\n\n一、窗口\n每日上门登记。\n二、费用\n免收。\n'

function documentsOf(text: string, names: readonly string[] = []) {
  const context = {
    ...{ existing: [], principles: [], id: null },
    isTaken: () => false,
    levels: names.map((name, index) => ({ name, slug: `level-${index}` })),
    fileFor: (id: string) => `${id}.mdx`,
  }
  return splitSource(text, Buffer.from(text), 'a.txt', context).value
}

function metaOf(text: string, names: readonly string[] = []) {
  return documentsOf(text, names)[0]?.meta
}

/** The level of a township's text, given the names of the levels in the settings. */
function levelWhere(names: readonly string[]) {
  return metaOf(TEXT, names)?.level
}

test('a level is named as in the settings of the site, in either script', () => {
  expect(levelWhere(['市', '乡镇'])).toBe('乡镇')
  expect(levelWhere(['市', '鄉鎮'])).toBe('鄉鎮')
})

const RULES = (history: string) =>
  `某市爆竹办法\n${history}\n第一条　为了安全，制定本办法。\n第二条　本办法适用于本市。\n`

test('a date is that of a text only if no later change is given beside it', () => {
  const revised = metaOf(
    RULES('（2024年7月1日某市人民政府令第22号修订公布　自2024年8月1日起施行）'),
  )
  expect(revised?.date.value).toBe('2024-07-01')
  expect(revised?.docNumber.value).toBe('某市人民政府令第22号')
  for (const history of [
    '（2003年3月5日某市人民政府令第1号公布　根据2018年12月29日决定修正）',
    '（2003年3月5日公布，根据《某市人民政府关于修改部分规章的决定》修正）',
  ])
    expect(metaOf(RULES(history))?.date.value).toBeNull()
})

test('annexes are documents whose addresses have the number that they print', () => {
  const text = `${TEXT}附件1\n\n收费表\n\n| 项目 | 金额 |\n| --- | --- |\n| 证照 | 5元 |\n\n附件2\n\n办法\n\n一、登记。\n二、办理。\n`
  const documents = documentsOf(text)
  expect(documents.map(({ id, meta }) => [id, meta.title])).toEqual([
    ['a', '柳塘镇人民政府关于便民措施的通知'],
    ['a-a1', '收费表'],
    ['a-a2', '办法'],
  ])
  expect(documents[1]?.front.map(({ role }) => role)).toEqual([
    ...['title', 'title', 'table', 'table', 'table'],
  ])
})
