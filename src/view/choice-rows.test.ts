import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import { expect, test } from 'vitest'
import { choiceRows } from './choice-rows.ts'

test('a row of the table has every part of a choice, whatever characters a text has', () => {
  const row = {
    ...{
      source: '并',
      target: '並',
      alternatives: ['併', '<b>'],
      why: '前後文「<i>并"&」',
      sure: true,
    },
    places: [
      { name: '第三條', href: '../#art3', times: 2 },
      { name: '第四條', href: '../#art4', times: 1 },
    ],
  }
  const html = choiceRows([row, { ...row, sure: false, places: [] }], 'zh-Hans')
  const tree = fromHtml(`<table><tbody>${html}</table>`, { fragment: true })
  expect(toText(tree)).toBe(
    [
      '并\t並\t併、<b>\t前後文「<i>并"&」\t第三條 ×2 第四條',
      '并\t並\t併、<b>\t前後文「<i>并"&」\t',
    ].join('\n'),
  )
})
