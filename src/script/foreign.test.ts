import { describe, expect, test } from 'vitest'
import { foreignStretches } from './foreign.ts'

/** The parts of a text that stay unchanged. */
function left(text: string): string[] {
  return foreignStretches(text).map(({ start, end }) => text.slice(start, end))
}

describe('an address', () => {
  test.each([
    ['登录http://www.gov.cn查询', 'http://www.gov.cn'],
    ['见http://a.cn:8080发布', 'http://a.cn:8080'],
    ['见http://a.cn/b/index.html查询', 'http://a.cn/b/index.html'],
    ['见https://a.cn/附件.pdf。', 'https://a.cn/附件.pdf'],
    ['<a href="http://a.cn/">说明</a>', 'http://a.cn/'],
  ])('in %s ends before the sentence goes on', (text, address) => {
    expect(left(text)).toEqual([address])
  })

  test.each(['https://a.cn/wiki/香港', 'http://中文.cn/制度', 'https://a.cn/b?q=说&n=1说'])(
    '%s keeps its ideographs',
    (address) => {
      expect(left(`见${address}，说明`)).toEqual([address])
    },
  )
})
