import { expect, test } from 'vitest'
import { splitSource } from './split-source.ts'

const TEXT = '柳塘镇人民政府关于便民措施的通知\n\n一、窗口\n每日上门登记。\n二、费用\n免收。\n'

/** The level of a township's text where the site calls levels so. */
function levelWhere(names: readonly string[]) {
  const context = {
    ...{ existing: [], principles: [], id: null },
    isTaken: () => false,
    levels: names.map((name, index) => ({ name, slug: `level-${index}` })),
    fileFor: (id: string) => `${id}.mdx`,
  }
  const [document] = splitSource(TEXT, Buffer.from(TEXT), 'a.txt', context).value
  return document?.meta.level
}

test('a level is called as the settings of the site call it, in either script', () => {
  expect(levelWhere(['市', '乡镇'])).toBe('乡镇')
  expect(levelWhere(['市', '鄉鎮'])).toBe('鄉鎮')
})
