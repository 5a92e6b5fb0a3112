import { describe, expect, it } from 'vitest'
import { readerFor } from './reader.ts'

describe('an editor’s note for a Simplified reader', () => {
  it('keeps the characters that it quotes from the page, in mainland quotation marks', () => {
    const { note } = readerFor('zh-Hans')
    expect(note('制度之「制」不作「製」，轉換之誤。')).toBe('制度之“制”不作“製”，转换之误。')
  })

  it('is converted like the rest of the interface elsewhere', () => {
    expect(readerFor('zh-Hans').t('條文登記表')).toBe('条文登记表')
    expect(readerFor('zh-Hant').note('條文')).toBe('條文')
  })
})
