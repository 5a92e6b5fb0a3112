import { expect, it } from 'vitest'
import { extractText } from '../extract-text.ts'
import { isMarkup } from './is-markup.ts'

const PAGE = `<p><strong>青石市犬只管理规定</strong></p>
<p>　　<strong>第一条</strong>　为了规范养犬行为，制定本规定。</p>
<p>　　<strong>第二条</strong>　养犬人应当办理登记。</p>
`

it('recognizes a page although its name ends in .txt', async () => {
  const { value } = await extractText(new TextEncoder().encode(PAGE), 'dogs.txt')
  expect(value?.text).toContain('第一条　为了规范养犬行为，制定本规定。')
  expect(value?.text).not.toContain('<')
})

it('does not match texts that mention tags, formulas and comparisons', () => {
  expect(isMarkup('一、用 <p> 分段\n二、不得写 <br>\n三、<table> 用于表格\n说明\n说明二\n')).toBe(
    false,
  )
  expect(isMarkup('当 a<b 时\n当 a<p 且 p>c 时\n当 b<c 时\n')).toBe(false)
})
