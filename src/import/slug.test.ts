import { describe, expect, it } from 'vitest'
import { MAX_ID } from '../corpus/reserved-ids.ts'
import { slugOf } from './slug.ts'

describe('the address of a new document', () => {
  it.each([
    ['国旗法.txt', '中华人民共和国国旗法', 'guoqifa'],
    ['P-社会保险法.pdf.txt', '社会保险法', 'shehuibaoxianfa'],
    ['銀行.txt', '重庆市银行管理规定（2031年）', 'chongqingshiyinhangguanliguiding-2031-nian'],
    ['綠化.docx.txt', '綠化要點', 'lvhuayaodian'],
    ['notice-2031.docx.txt', '关于节水的通知', 'notice-2031'],
    ['节水.txt', null, 'jieshui'],
  ])('of %s with the title %s is %s', (file, title, slug) => {
    expect(slugOf(file, title)).toBe(slug)
  })

  it('is short, and differs for long titles that begin alike', () => {
    const long = (end: string) =>
      slugOf('文.txt', `青石省人民政府办公厅关于做好2031年防震减灾和安全生产${end}`)
    expect(long('工作的通知')?.length).toBeLessThanOrEqual(MAX_ID)
    expect(long('工作的通知')).not.toBe(long('检查的通知'))
    expect(long('工作的通知')).toBe(long('工作的通知'))
  })

  it('is null if nothing names the document', () => {
    expect(slugOf('——.txt', null)).toBeNull()
  })
})
